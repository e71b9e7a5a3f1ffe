package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.econtacts.model.DecisionKind;
import org.econtacts.protocol.QueueLine;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A window on a server that is away at its first start, and goes and comes back. A run of its own. */
@ExtendWith(NoErrorLogged.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfflineTest {

    private static OfflineDay day;

    @RegisterExtension
    static final AfterTestExecutionCallback PICTURE = OfflineDay.pictureOfFailure(() -> day);

    @BeforeAll
    static void begin() throws Exception {
        day = new OfflineDay("offline");
    }

    @AfterAll
    static void end() throws Exception {
        day.close();
    }

    @Test
    @Order(1)
    void aFirstStartWithoutServerSaysSoAndTriesAgain() throws Exception {
        day.takeServerAway();
        day.openWindow();
        WorkbenchBot bot = day.bot();
        bot.button("state-action");
        assertFalse(bot.isShown("sign-in-account"), "nobody can sign in");
        bot.screenshot("first-start-without-server");
        day.bringServerBack();
        day.awaitAccounts();
        bot.button("state-action").click();
        day.signIn(OfflineDay.ACCOUNT);
        day.awaitKept();
    }

    @Test
    @Order(2)
    void whatIsDoneWhileTheServerIsAwayGoesOutByItself() throws Exception {
        day.window().awaitOnLine();
        day.takeServerAway();
        day.window().awaitOffLine();
        QueueLine line = day.window().pick();
        day.window().accept(line);
        day.window().awaitWaiting(1);
        assertEquals(0, day.decisions(line, DecisionKind.ACCEPTED));
        day.bringServerBack();
        day.window().awaitWaiting(0);
        day.window().awaitOnLine();
        assertEquals(1, day.decisions(line, DecisionKind.ACCEPTED));
    }
}

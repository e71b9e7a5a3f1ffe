package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

/** A window on a server that goes away and comes back, from the first start to a conflict. A run of its own. */
@ExtendWith(NoErrorLogged.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfflineTest {

    private static OfflineDay day;

    @RegisterExtension
    static final AfterTestExecutionCallback PICTURE = context -> {
        if (context.getExecutionException().isPresent()) {
            day.bot().screenshot("failed-" + context.getRequiredTestMethod().getName());
        }
    };

    private static QueueLine accepted;
    private static QueueLine edited;
    private static QueueLine rejected;
    private static String text;

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
        day.awaitOnLine();
        day.takeServerAway();
        day.awaitOffLine();
        QueueLine line = day.pick();
        day.accept(line);
        day.awaitWaiting(1);
        assertEquals(0, day.decisions(line, DecisionKind.ACCEPTED));
        day.bringServerBack();
        day.awaitWaiting(0);
        day.awaitOnLine();
        assertEquals(1, day.decisions(line, DecisionKind.ACCEPTED));
    }

    @Test
    @Order(3)
    void threeAnswersGivenOffLineAreListed() throws Exception {
        day.awaitKept();
        day.takeServerAway();
        day.awaitOffLine();
        accepted = day.pick();
        edited = day.pick();
        rejected = day.pick();
        day.accept(accepted);
        text = day.edit(edited, " Un conseiller reste joignable.");
        day.reject(rejected);
        day.showAll();
        day.awaitWaiting(3);
        WorkbenchBot bot = day.bot();
        bot.screenshot("off-line");
        day.openWaitingList();
        List<List<String>> rows = bot.table("waiting-list").rows();
        assertEquals(3, rows.size(), rows.toString());
        assertTrue(rows.get(0).get(1).contains(accepted.sender()), rows.toString());
        bot.table("waiting-list").select(1);
        bot.styledText("waiting-mine").waitFor(" Un conseiller reste joignable.");
        bot.screenshot("waiting-list");
        bot.button("waiting-close").click();
    }

    @Test
    @Order(4)
    void theWindowOpensAgainOnWhatIsHere() throws Exception {
        day.closeWindow();
        day.openWindow();
        day.awaitQueue();
        WorkbenchBot bot = day.bot();
        bot.label("warning-server-words");
        day.awaitWaiting(3);
        day.show(day.pick());
        bot.button("suggestion-1");
        day.showAll();
        bot.screenshot("opened-without-server");
    }

    @Test
    @Order(5)
    void onceTheServerIsBackEverythingGoesOutOnceAndAConflictStays() throws Exception {
        String other = "Bonjour,\n\nNous vous avons répondu par téléphone ce matin.";
        day.answerAsAnother(edited, other);
        day.bringServerBack();
        WorkbenchBot bot = day.bot();
        bot.label("warning-server-words").waitFor(day.isFrench() ? "de nouveau" : "answers again");
        bot.button("warning-server-do").click();
        day.signIn(OfflineDay.ACCOUNT);
        day.awaitWaiting(0);
        assertEquals(1, day.decisions(accepted, DecisionKind.ACCEPTED));
        assertEquals(1, day.decisions(rejected, DecisionKind.REJECTED));
        assertEquals(1, day.decisions(edited, DecisionKind.EDITED), "nothing is sent by itself");
        day.openWaitingList();
        bot.styledText("waiting-mine").waitFor(text);
        bot.styledText("waiting-theirs").waitFor(other);
        assertEquals(1, bot.table("waiting-list").rows().size());
        bot.screenshot("conflict");
    }
}

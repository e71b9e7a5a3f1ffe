package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What the window says when its disk is full or what it kept is damaged, and what a team lead sees off line. */
@ExtendWith(NoErrorLogged.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfflineStoreTest {

    private static OfflineDay day;

    @RegisterExtension
    static final AfterTestExecutionCallback PICTURE = context -> {
        if (context.getExecutionException().isPresent()) {
            day.bot().screenshot("failed-" + context.getRequiredTestMethod().getName());
        }
    };

    @BeforeAll
    static void begin() throws Exception {
        day = new OfflineDay("offline");
        day.openWindow();
        day.awaitAccounts();
        day.signIn(OfflineDay.ACCOUNT);
        day.awaitKept();
    }

    @AfterAll
    static void end() throws Exception {
        day.close();
    }

    @Test
    @Order(1)
    void aTeamLeadSeesTheLastFiguresWithTheirTime() throws Exception {
        QueueLine line = day.pick();
        day.accept(line);
        day.awaitWaiting(0);
        day.showAll();
        WorkbenchBot bot = day.bot();
        bot.pressShortcut("CTRL+2");
        day.ui().waitFor("figures", () -> !bot.table("table-time").rows().isEmpty());
        assertFalse(bot.isShown("acceptance-age"));
        var rows = bot.table("table-time").rows();
        day.takeServerAway();
        day.awaitOffLine();
        bot.button("acceptance-age");
        assertEquals(rows, bot.table("table-time").rows());
        bot.screenshot("team-lead-off-line");
        day.bringServerBack();
        day.awaitOnLine();
        day.ui().waitFor("new figures", () -> !bot.isShown("acceptance-age"));
        bot.pressShortcut("CTRL+1");
        day.awaitQueue();
    }

    @Test
    @Order(2)
    void aDamagedStoreIsMovedAsideAndFetchedAnew() throws Exception {
        day.closeWindow();
        damage(day.folder().resolve("cache.mv.db"));
        day.openWindow();
        day.signIn(OfflineDay.ACCOUNT);
        WorkbenchBot bot = day.bot();
        bot.label("warning-damaged-words");
        day.awaitKept();
        assertTrue(Files.exists(day.folder().resolve("cache.damaged")));
        bot.screenshot("damaged-store");
        bot.button("warning-damaged-do").click();
        day.ui().waitFor("no warning", () -> !bot.isShown("warning-damaged"));
    }

    private static void damage(Path file) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[(int) Math.min(bytes.length(), 16_384)];
            java.util.Arrays.fill(noise, (byte) 7);
            bytes.write(noise);
        }
    }

    @Test
    @Order(3)
    void aFullDiskIsSaidAndNothingIsTakenForKept() throws Exception {
        day.closeWindow();
        Path ballast = day.folder().resolve("ballast");
        Files.delete(ballast);
        // room that cannot be had: what a full disk says too
        Files.createDirectories(ballast.resolve("in-the-way"));
        day.openWindow();
        day.signIn(OfflineDay.ACCOUNT);
        WorkbenchBot bot = day.bot();
        bot.label("warning-full-words");
        day.takeServerAway();
        day.awaitOffLine();
        QueueLine line = day.pick();
        day.tryToAccept(line);
        bot.button("notice");
        day.ui().waitFor("the message open again", () -> day.isAtHand(line) || reopen(line));
        assertTrue(day.operations().isEmpty());
        bot.screenshot("full-disk");
        Files.delete(ballast.resolve("in-the-way"));
        Files.delete(ballast);
        day.accept(line);
        day.awaitWaiting(1);
        day.ui().waitFor("no warning", () -> !bot.isShown("warning-full"));
        day.bringServerBack();
        day.awaitWaiting(0);
        assertEquals(1, day.decisions(line, DecisionKind.ACCEPTED));
    }

    private static boolean reopen(QueueLine line) {
        day.show(line);
        return day.isAtHand(line);
    }
}

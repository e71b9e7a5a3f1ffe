package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /** What the window does by itself, on a busy machine. */
    private static final long MOMENT_MILLIS = 120_000;

    private static OfflineDay day;

    @RegisterExtension
    static final AfterTestExecutionCallback PICTURE = OfflineDay.pictureOfFailure(() -> day);

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
        QueueLine line = day.window().pick();
        day.window().accept(line);
        day.window().awaitWaiting(0);
        day.window().showAll();
        WorkbenchBot bot = day.bot();
        bot.pressShortcut("CTRL+2");
        day.ui().waitFor("figures", () -> !bot.table("table-time").rows().isEmpty());
        assertFalse(bot.isShown("acceptance-age"));
        var rows = bot.table("table-time").rows();
        day.takeServerAway();
        day.window().awaitOffLine();
        bot.button("acceptance-age");
        assertEquals(rows, bot.table("table-time").rows());
        bot.screenshot("team-lead-off-line");
        day.bringServerBack();
        day.window().awaitOnLine();
        day.ui().waitFor("new figures", () -> !bot.isShown("acceptance-age"));
        bot.pressShortcut("CTRL+1");
        day.window().awaitQueue();
    }

    @Test
    @Order(2)
    void aDamagedStoreIsMovedAsideAndFetchedAnew() throws Exception {
        day.window().close();
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
    void aDamagedJournalIsSaidWithTheNameOfWhatIsKeptAside() throws Exception {
        day.window().close();
        Path journal = day.folder().resolve("outbox.journal");
        Files.write(journal, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        day.openWindow();
        day.signIn(OfflineDay.ACCOUNT);
        WorkbenchBot bot = day.bot();
        bot.label("warning-damaged-words").waitFor("outbox.journal.damaged-1");
        assertTrue(Files.exists(day.folder().resolve("outbox.journal.damaged-1")));
        bot.screenshot("damaged-journal");
        bot.button("warning-damaged-do").click();
        day.ui().waitFor("no warning", () -> !bot.isShown("warning-damaged"));
    }

    @Test
    @Order(4)
    void aFullDiskIsSaidAndNothingIsTakenForKept() throws Exception {
        day.window().close();
        try (FullDisk disk = FullDisk.at(day.folder())) {
            disk.fill();
            day.openWindow();
            day.signIn(OfflineDay.ACCOUNT);
            WorkbenchBot bot = day.bot();
            bot.label("warning-full-words");
            day.window().awaitOnLine();
            QueueLine told = day.window().pick();
            day.window().accept(told);
            assertEquals(1, day.decisions(told, DecisionKind.ACCEPTED), "the server was told at once");
            assertTrue(day.window().operations().isEmpty());
            bot.label("warning-full-words");
            bot.screenshot("full-disk-on-line");
            day.takeServerAway();
            day.window().awaitOffLine();
            QueueLine line = day.window().pick();
            day.window().tryToAccept(line);
            bot.button("notice");
            day.ui().waitFor("the message open again", () -> day.window().isAtHand(line) || reopen(line));
            bot.pressShortcut("E");
            bot.styledText("answer-editor").moveCaretToEnd().typeText(" Bien");
            bot.label("status-draft").waitFor(day.window().isFrench() ? "disque est plein" : "disk is full");
            assertTrue(day.window().operations().isEmpty());
            bot.screenshot("full-disk");
            disk.free();
            day.ui().waitFor("no warning", MOMENT_MILLIS, () -> !bot.isShown("warning-full"));
            day.ui()
                    .waitFor(
                            "the draft on disk",
                            MOMENT_MILLIS,
                            () -> !day.window().operations().isEmpty());
            bot.pressShortcut("CTRL+ENTER");
            day.window().awaitWaiting(1);
            day.bringServerBack();
            day.window().awaitWaiting(0);
            assertEquals(1, day.decisions(line, DecisionKind.EDITED));
            day.window().close();
        }
        day.openWindow();
        day.signIn(OfflineDay.ACCOUNT);
        day.awaitKept();
    }

    @Test
    @Order(5)
    void whereNothingCanBeKeptThatIsSaidAndTheServerIsTold() throws Exception {
        QueueLine line = day.window().pick();
        day.window().close();
        try (FileChannel door = FileChannel.open(day.folder().resolve("lock"), StandardOpenOption.WRITE);
                FileLock other = door.lock()) {
            assertTrue(other.isValid());
            day.openWindow();
            day.signIn(OfflineDay.ACCOUNT);
            WorkbenchBot bot = day.bot();
            bot.label("warning-nothing-kept-words")
                    .waitFor(day.window().isFrench() ? "Une autre fenêtre" : "Another window");
            day.window().show(line);
            day.ui()
                    .waitFor(
                            "an answer",
                            () -> !bot.styledText("answer-editor").getText().isBlank());
            bot.pressShortcut("A");
            day.ui().waitFor("the answer", MOMENT_MILLIS, () -> day.decisions(line, DecisionKind.ACCEPTED) == 1);
            bot.screenshot("nothing-kept");
            bot.button("warning-nothing-kept-do").click();
            day.ui().waitFor("no warning", () -> !bot.isShown("warning-nothing-kept"));
        }
    }

    private static boolean reopen(QueueLine line) {
        day.window().show(line);
        return day.window().isAtHand(line);
    }
}

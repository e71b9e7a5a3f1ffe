package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.econtacts.protocol.QueueLine;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server goes away and comes back. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class LostConnectionTest {

    /** The window tries again after up to 30 s. */
    private static final long RECONNECT_MILLIS = 240_000;

    private boolean cut;

    @AfterEach
    void putTheLineBack(Desk desk) throws Exception {
        if (cut) {
            desk.store().relay().restore();
        }
    }

    @Test
    void whatIsTypedWhileTheServerIsAwayIsSavedOnceItIsBack(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        desk.ui().waitFor("online at first", desk::isOnline);
        String online = bot.label("status-connection").getText();
        QueueLine line = desk.open().get(8);
        desk.show(line);
        bot.pressShortcut("E");
        desk.store().relay().cut();
        cut = true;
        desk.ui()
                .waitFor(
                        "offline",
                        () -> !bot.label("status-connection").getText().equals(online));
        bot.styledText("answer-editor").moveCaretToEnd().typeText(" hors ligne");
        String typed = desk.answer();
        desk.ui()
                .waitFor(
                        "a word that it is not saved",
                        () -> !bot.label("answer-saved").getText().isBlank());
        bot.screenshot("server-away");
        desk.store().relay().restore();
        cut = false;
        desk.ui()
                .waitFor(
                        "online",
                        RECONNECT_MILLIS,
                        () -> bot.label("status-connection").getText().equals(online));
        desk.ui().waitFor("the draft with the server", () -> {
            var draft = desk.message(line).draft();
            return draft != null && draft.text().equals(typed);
        });
        assertEquals(typed, desk.answer());
    }
}

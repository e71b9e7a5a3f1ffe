package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.econtacts.client.EContactsClient;
import org.econtacts.model.Lease;
import org.econtacts.protocol.QueueLine;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two agents on one message: the second is told, and loses nothing. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class TwoAgentsTest {

    @Test
    void aMessageInOtherHandsSaysWhoseAndOpensWhenItIsFree(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.open().get(9);
        desk.show(line);
        bot.pressShortcut("E");
        bot.styledText("answer-editor").moveCaretToEnd().typeText(" mon texte");
        String typed = desk.answer();
        desk.show(desk.open().get(2));
        try (EContactsClient other = desk.store().signIn("agent")) {
            Lease[] lease = new Lease[1];
            desk.ui().waitFor("the message let go", () -> {
                lease[0] = Desk.tryTo(() -> other.lease(line.id(), null)).orElse(null);
                return lease[0] != null;
            });
            desk.show(line);
            bot.button("message-banner");
            desk.ui().waitFor("closed", () -> !isEditable(desk));
            assertEquals(typed, desk.answer(), "what was typed is still to be read");
            bot.screenshot("in-other-hands");
            other.release(line.id(), lease[0].token());
        }
        desk.ui().waitFor("open again", () -> isEditable(desk));
        assertFalse(bot.isShown("message-banner"));
        assertEquals(typed, desk.answer());
    }

    private static boolean isEditable(Desk desk) {
        var editor = desk.bot().styledText("answer-editor");
        return desk.ui().get(() -> editor.widget().getEditable());
    }
}

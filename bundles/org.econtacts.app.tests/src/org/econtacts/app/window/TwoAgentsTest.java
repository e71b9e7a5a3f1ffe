package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.custom.StyledText;
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
            List<Lease> lease = new ArrayList<>();
            desk.ui().waitFor("the message let go", () -> {
                Desk.tryTo(() -> other.lease(line.id(), null)).ifPresent(lease::add);
                return !lease.isEmpty();
            });
            desk.show(line);
            bot.button("message-banner");
            desk.ui().waitFor("closed", () -> !isEditable(desk));
            assertEquals(typed, desk.answer(), "what was typed is still to be read");
            bot.screenshot("in-other-hands");
            other.release(line.id(), lease.getFirst().token());
        }
        desk.ui().waitFor("open again", () -> isEditable(desk));
        assertFalse(bot.isShown("message-banner"));
        assertEquals(typed, desk.answer());
    }

    private static boolean isEditable(Desk desk) {
        return desk.bot().styledText("answer-editor").ask(StyledText::getEditable);
    }
}

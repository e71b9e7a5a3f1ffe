package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was typed is never lost. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class DraftTest {

    @Test
    void whatIsTypedReachesTheServerByItself(Desk desk) throws Exception {
        QueueLine line = desk.open().get(6);
        desk.show(line);
        desk.bot().pressShortcut("E");
        desk.bot().styledText("answer-editor").moveCaretToEnd().typeText(" en cours de frappe");
        String typed = desk.answer();
        desk.ui().waitFor("the draft with the server", () -> typed.equals(draft(desk, line)));
        desk.ui()
                .waitFor(
                        "the window says so",
                        () -> !desk.bot().label("answer-saved").getText().isBlank());
    }

    @Test
    void aDraftIsThereAgainAfterAnotherMessage(Desk desk) throws Exception {
        QueueLine line = desk.open().get(7);
        desk.show(line);
        desk.bot().pressShortcut("E");
        desk.bot().styledText("answer-editor").moveCaretToEnd().typeText(" pour plus tard");
        String typed = desk.answer();
        desk.show(desk.open().get(1));
        desk.show(line);
        assertEquals(typed, desk.answer());
        assertEquals(typed, draft(desk, line));
    }

    private static String draft(Desk desk, QueueLine line) {
        DraftView draft = desk.message(line).draft();
        return draft == null ? "" : draft.text();
    }
}

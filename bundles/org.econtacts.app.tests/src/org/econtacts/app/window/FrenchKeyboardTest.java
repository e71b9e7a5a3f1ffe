package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.econtacts.protocol.QueueLine;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The keyboard that the agents have: digits need Shift on it, and the letters are elsewhere. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class FrenchKeyboardTest {

    @BeforeEach
    void plugIn(Desk desk) throws Exception {
        layout("fr", desk);
    }

    @AfterEach
    void unplug(Desk desk) throws Exception {
        layout("us", desk);
    }

    static void layout(String name, Desk desk) throws Exception {
        assertEquals(
                0, new ProcessBuilder("setxkbmap", name).inheritIO().start().waitFor());
        // the display's answer comes after its word of the new keyboard, which is heard before the next turn
        desk.ui().get(() -> desk.ui().display().getCursorLocation());
    }

    @Test
    void theKeysOfTheTopRowChooseWithoutShift(Desk desk) throws Exception {
        QueueLine line = desk.first(view -> view.suggestions().size() >= 2);
        desk.show(line);
        List<String> texts = desk.message(line).suggestions().stream()
                .map(each -> each.text())
                .toList();
        desk.bot().keyboard().pressKeyOf('\u00e9');
        desk.ui().waitFor("the second suggestion", () -> desk.answer().equals(texts.get(1)));
        desk.bot().keyboard().pressKeyOf('&');
        desk.ui().waitFor("the first suggestion", () -> desk.answer().equals(texts.get(0)));
    }

    @Test
    void lettersMeanWhatTheySay(Desk desk) throws Exception {
        List<QueueLine> open = desk.open();
        desk.bot().keyboard().pressKeyOf('j');
        desk.awaitShown(open.get(1));
        desk.bot().keyboard().pressKeyOf('k');
        desk.awaitShown(open.get(0));
    }
}

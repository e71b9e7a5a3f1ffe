package org.econtacts.ui.desk.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void whatTurnsTheWritingAroundIsShown() {
        assertEquals("IBAN \u24261234\u2426", VisibleText.of("IBAN \u202e1234\u202c"));
        assertEquals("a\u2400b", VisibleText.of("a\0b"));
    }

    @Test
    void linesAndFamiliesStayAsTheyAre() {
        String text = "Bonjour\r\n\tmoi \ud83d\udc68\u200d\ud83d\udc69";
        assertEquals(text, VisibleText.of(text));
    }

    @Property
    void placesInTheTextStayRight(@ForAll String text) {
        assertEquals(text.length(), VisibleText.of(text).length());
    }
}

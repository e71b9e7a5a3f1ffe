package org.econtacts.server.internal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.econtacts.protocol.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"reverted_card_payment?", "Délai de paiement", "a/b", "x", "TVA 5,5 %"})
    void aLabelOfAnotherToolKeepsItsName(String label) throws BadInputException {
        assertEquals(label, Ids.name("label", label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " x", "x ", "two\nlines", "bell\u0007", "hidden\u200B"})
    void aNameThatCannotBeReadIsRefusedWithItsField(String label) {
        BadInputException refusal = assertThrows(BadInputException.class, () -> Ids.name("label", label));
        assertEquals("label", refusal.field());
    }

    @Test
    void aNameHasAtMostAHundredCharacters() throws BadInputException {
        assertEquals("a".repeat(100), Ids.name("label", "a".repeat(100)));
        assertThrows(BadInputException.class, () -> Ids.name("label", "a".repeat(101)));
    }

    @Test
    void anIdThatStandsInAnAddressIsPlain() {
        assertThrows(BadInputException.class, () -> Ids.checked("id", "../secret"));
    }

    @Test
    void theSameTextHasTheSameIdAndAnotherTextAnother() {
        assertEquals(Ids.ofText("bonjour"), Ids.ofText("bonjour"));
        assertNotEquals(Ids.ofText("bonjour"), Ids.ofText("bonsoir"));
    }
}

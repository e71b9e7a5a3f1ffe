package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrustTest {

    @Test
    void anAcceptOfAnImprobableSuggestionIsBelievedLess() {
        assertTrue(Trust.NONE.weight(0.5) < Trust.NONE.weight(0.9));
        assertEquals(1, Trust.NONE.weight(1));
    }

    @Test
    void blindAcceptanceShowsAgainstTheControlMessagesAndLowersTheWeight() {
        // 93 of 100 accepted though only 80 of 100 are right: (0.93 - 0.97 * 0.8) / 0.2 = 0.77 of the wrong ones
        Trust blind = new Trust(930, 1000, 800, 1000);
        Trust careful = new Trust(780, 1000, 800, 1000);

        assertEquals(0.5 * 0.97 / (0.5 * 0.97 + 0.5 * 0.77), blind.weight(0.5), 1e-9);
        assertTrue(blind.weight(0.5) < Trust.NONE.weight(0.5));
        assertTrue(careful.weight(0.5) > Trust.NONE.weight(0.5));
    }

    @Test
    void fewCasesChangeNothing() {
        assertEquals(Trust.NONE.weight(0.7), new Trust(100, 100, 10, 100).weight(0.7));
    }
}

package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Tokenizer;
import org.junit.jupiter.api.Test;

class WholeOrPassagesTest {

    private static final int ASKED = 1;
    private static final int TOLD = 2;

    private final Passage passage = new Tokenizer().read("one two three").whole();

    private Finding found(double margin, double... probabilities) {
        return new Finding(passage, List.of(), probabilities, margin);
    }

    @Test
    void aLetterThatIsSureOfItsMatterIsReadAsAWholeThoughACircumstanceStandsOutMore() {
        Finding whole = found(7, 0.01, 0.9, 0.09);
        Finding circumstance = found(14, 0.001, 0.099, 0.9);

        assertTrue(WholeOrPassages.prefersWhole(whole, List.of(circumstance), TOLD));
    }

    @Test
    void aWholeThatHardlyStandsOutFromTheBackgroundGivesWayToThePassage() {
        Finding whole = found(-9, 0.9, 0.06, 0.04);
        Finding request = found(9, 0.001, 0.05, 0.949);

        assertFalse(WholeOrPassages.prefersWhole(whole, List.of(request), TOLD));
    }

    @Test
    void aWholeThatNoPassageSupportsGivesWaySooner() {
        Finding whole = found(6, 0.002, 0.6, 0.398);
        Finding without = found(10, 0.001, 0.000001, 0.998999);
        Finding with = found(9, 0.01, 0.6, 0.39);

        assertFalse(WholeOrPassages.prefersWhole(whole, List.of(without), TOLD));
        assertTrue(WholeOrPassages.prefersWhole(whole, List.of(without, with), TOLD));
    }

    @Test
    void withOneIntentAloneItStaysFinite() {
        Finding whole = found(30, 0, 1);

        assertTrue(WholeOrPassages.prefersWhole(whole, List.of(found(30, 0, 1)), ASKED));
    }
}

package org.econtacts.ui.supervision.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void acceptanceCountsEditedAnswersAndLeavesOtherAnswersOut() {
        Counts counts = new Counts(6, 2, 2, 90);
        assertEquals(0.8, counts.acceptance().orElseThrow(), 1e-12);
        assertEquals(0.9, counts.otherShare().orElseThrow(), 1e-12);
    }

    @Test
    void theThreeSharesOfTheSuggestionsMakeOne() {
        Counts counts = new Counts(5, 3, 9, 4);
        double sum = counts.acceptedShare().orElseThrow()
                + counts.editedShare().orElseThrow()
                + counts.rejectedShare().orElseThrow();
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void withoutADecidedSuggestionThereIsNoAcceptanceRatherThanZero() {
        Counts counts = new Counts(0, 0, 0, 7);
        assertTrue(counts.acceptance().isEmpty());
        assertEquals(new Counts.Range(0, 1), counts.interval());
        assertEquals(7, counts.decisions());
    }

    /** 81 of 263: the worked example of Newcombe, Statistics in Medicine 17 (1998), method 3. */
    @Test
    void theIntervalIsWilsons() {
        Counts.Range range = new Counts(80, 1, 182, 0).interval();
        assertEquals(0.2553, range.low(), 5e-5);
        assertEquals(0.3662, range.high(), 5e-5);
    }

    @Test
    void theIntervalStaysWithinZeroAndOne() {
        assertEquals(1, new Counts(3, 0, 0, 0).interval().high(), 1e-12);
        assertEquals(0, new Counts(0, 0, 3, 0).interval().low(), 1e-12);
    }
}

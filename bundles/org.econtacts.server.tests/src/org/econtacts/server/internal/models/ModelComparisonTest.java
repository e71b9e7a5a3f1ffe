package org.econtacts.server.internal.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.econtacts.analysis.measure.Outcome;
import org.econtacts.server.internal.models.ModelComparison.Result;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {

    /** So many cases at 80 %, of which so many from the first on are right. */
    private static List<Outcome> outcomes(int cases, int right) {
        return IntStream.range(0, cases)
                .mapToObj(i -> new Outcome(0.8, i < right))
                .toList();
    }

    @Test
    void theSameAnswersOnEnoughCasesAreEnough() {
        assertTrue(ModelComparison.compare(outcomes(1_000, 800), outcomes(1_000, 800))
                .allows());
        assertFalse(
                ModelComparison.compare(outcomes(999, 799), outcomes(999, 799)).allows());
    }

    @Test
    void theLowerBoundIsThatOfThePairedDifference() {
        Result result = ModelComparison.compare(outcomes(1_000, 790), outcomes(1_000, 800));
        assertEquals(0.01, result.difference(), 1e-12);
        // ten ones and 990 zeros: variance (10 - 1000 * 0.0001) / 999
        assertEquals(0.01 - 1.96 * Math.sqrt(9.9 / 999 / 1_000), result.low(), 1e-12);
    }

    @Test
    void aCandidateThatMayBeAPointWorseIsNotAllowed() {
        assertFalse(ModelComparison.compare(outcomes(1_000, 805), outcomes(1_000, 798))
                .allows());
        assertTrue(ModelComparison.compare(outcomes(1_000, 799), outcomes(1_000, 800))
                .allows());
    }

    @Test
    void aBetterCandidateWithAWorseCalibrationIsNotAllowed() {
        Result result = ModelComparison.compare(outcomes(1_000, 800), outcomes(1_000, 850));
        assertTrue(result.low() > 0);
        assertFalse(result.allows());
    }

    @Test
    void withoutCasesNothingIsProved() {
        assertFalse(ModelComparison.compare(List.of(), List.of()).allows());
    }
}

package org.econtacts.analysis.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void whatComesTrueAsOftenAsClaimedHasNoCalibrationError() {
        List<Outcome> outcomes = List.of(
                new Outcome(0.75, true), new Outcome(0.75, true), new Outcome(0.75, true), new Outcome(0.75, false));

        assertEquals(0, CalibrationError.of(outcomes), 1e-12);
    }

    @Test
    void calibrationErrorWeighsBinsByTheirCases() {
        List<Outcome> outcomes =
                List.of(new Outcome(1, false), new Outcome(0, false), new Outcome(0, false), new Outcome(0, false));

        assertEquals(0.25, CalibrationError.of(outcomes), 1e-12);
    }

    @Test
    void binsHoldEveryOutcomeOnce() {
        List<Outcome> outcomes = List.of(new Outcome(0, true), new Outcome(1, true), new Outcome(0.5, false));

        assertEquals(
                3,
                CalibrationError.bins(outcomes, 15).stream()
                        .mapToLong(CalibrationError.Bin::cases)
                        .sum());
    }

    @Test
    void theThresholdIsTheLowestThatKeepsThePrecision() {
        List<Outcome> outcomes = List.of(
                new Outcome(0.9, true), new Outcome(0.8, true), new Outcome(0.7, false), new Outcome(0.6, true));

        assertEquals(0.8, Coverage.threshold(outcomes, 0.95), 1e-12);
        assertEquals(0.6, Coverage.threshold(outcomes, 0.75), 1e-12);
        assertEquals(0.5, Coverage.at(outcomes, 0.8), 1e-12);
    }

    @Test
    void aPrecisionOutOfReachHasAThresholdAboveOne() {
        assertTrue(Coverage.threshold(List.of(new Outcome(1, false)), 0.95) > 1);
    }

    @Test
    void separationCountsTiesHalf() {
        assertEquals(1, Separation.auroc(List.of(0.9, 0.8), List.of(0.1)), 1e-12);
        assertEquals(0.5, Separation.auroc(List.of(0.4), List.of(0.4)), 1e-12);
        assertEquals(0.75, Separation.auroc(List.of(0.9, 0.3), List.of(0.3, 0.1, 0.9, 0.2)), 1e-12);
        assertEquals(0.5, Separation.auroc(Collections.emptyList(), List.of(1.0)), 1e-12);
    }

    @Test
    void macroF1CountsRareLabelsAsMuchAsFrequentOnes() {
        LabelScore score = new LabelScore();
        for (int i = 0; i < 8; i++) {
            score.add("frequent", "frequent");
        }
        score.add("rare", "frequent");

        assertEquals((2 * 8 / 17.0 + 0) / 2, score.macroF1(), 1e-12);
    }

    @Test
    void wilsonsIntervalHoldsTheShareAndStaysWithinOne() {
        Interval interval = Interval.wilson(8, 10);

        assertEquals(0.490, interval.low(), 5e-4);
        assertEquals(0.943, interval.high(), 5e-4);
        assertEquals(new Interval(0, 1), Interval.wilson(0, 0));
        assertEquals(1, Interval.wilson(5, 5).high(), 1e-12);
    }
}

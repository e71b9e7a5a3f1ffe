package org.econtacts.analysis.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectiveMeasuresTest {

    private static final List<Outcome> FOUR =
            List.of(new Outcome(0.6, true), new Outcome(0.9, true), new Outcome(0.7, false), new Outcome(0.8, true));

    @Test
    void theRiskOfEveryCoverageIsThatOfTheMostConfident() {
        List<RiskCoverage.Point> curve = RiskCoverage.curve(FOUR, 4);

        assertEquals(
                List.of(
                        new RiskCoverage.Point(0.25, 0),
                        new RiskCoverage.Point(0.5, 0),
                        new RiskCoverage.Point(0.75, 1 / 3.0),
                        new RiskCoverage.Point(1, 0.25)),
                curve);
        assertEquals((1 / 3.0 + 0.25) / 4, RiskCoverage.area(FOUR), 1e-12);
    }

    @Test
    void outcomesOfTheSameConfidenceAreAnsweredTogether() {
        List<Outcome> tied = List.of(new Outcome(0.5, true), new Outcome(0.5, false), new Outcome(0.5, true));

        assertEquals(List.of(new RiskCoverage.Point(1, 1 / 3.0)), RiskCoverage.curve(tied, 10));
    }

    @Test
    void aCurveHasNoMorePointsThanAskedAndEndsWithAllOutcomes() {
        List<Outcome> many = IntStream.range(0, 1000)
                .mapToObj(i -> new Outcome(i / 1000.0, i % 3 > 0))
                .toList();

        List<RiskCoverage.Point> curve = RiskCoverage.curve(many, 100);

        assertEquals(100, curve.size());
        assertEquals(1, curve.getLast().coverage());
        assertEquals(List.of(), RiskCoverage.curve(List.of(), 100));
    }

    @Test
    void theBootstrapOfAShareAgreesWithWilson() {
        int cases = 400;
        Interval drawn = new Bootstrap(7).interval(cases, times -> {
            int hits = 0;
            for (int i = 0; i < 320; i++) {
                hits += times[i];
            }
            return (double) hits / cases;
        });
        Interval wilson = Interval.wilson(320, cases);

        assertEquals(wilson.low(), drawn.low(), 0.01);
        assertEquals(wilson.high(), drawn.high(), 0.01);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        Interval first = new Bootstrap(3, 50).interval(20, SelectiveMeasuresTest::shareOfFirst);

        assertEquals(first, new Bootstrap(3, 50).interval(20, SelectiveMeasuresTest::shareOfFirst));
        assertTrue(!first.equals(new Bootstrap(4, 50).interval(20, SelectiveMeasuresTest::shareOfFirst)));
        assertEquals(new Interval(0, 1), new Bootstrap(3).interval(0, SelectiveMeasuresTest::shareOfFirst));
    }

    private static double shareOfFirst(int[] times) {
        return times[0] / (double) times.length;
    }

    @Test
    void anIntervalHoldsAFigureThatDrawingAgainBends() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            outcomes.add(new Outcome(0.9, i % 10 > 0));
        }
        double measured = CalibrationError.of(outcomes);

        Interval interval = new Bootstrap(1).interval(outcomes.size(), times -> {
            List<Outcome> drawn = new ArrayList<>();
            for (int i = 0; i < times.length; i++) {
                for (int t = 0; t < times[i]; t++) {
                    drawn.add(outcomes.get(i));
                }
            }
            return CalibrationError.of(drawn);
        });

        assertTrue(interval.low() <= measured && measured <= interval.high(), interval::toString);
        assertTrue(interval.high() < 0.05, interval::toString);
    }

    @Test
    void separationCountsACaseAsOftenAsItIsSaid() {
        Separation separation = new Separation(List.of(0.9, 0.1), List.of(0.5));

        assertEquals(0.5, separation.auroc(new int[] {1, 1, 1}), 1e-12);
        assertEquals(0.75, separation.auroc(new int[] {3, 1, 2}), 1e-12);
        assertEquals(0.5, separation.auroc(new int[] {1, 1, 0}), 1e-12);
    }
}

package org.econtacts.analysis.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often the most confident part of the predictions is wrong, for every size of that part (El-Yaniv and Wiener, On the
 * Foundations of Noise-free Selective Classification, JMLR 11, 2010).
 */
public final class RiskCoverage {

    private RiskCoverage() {}

    /**
     * One size of the answered part.
     *
     * @param coverage share of the outcomes that are answered, above 0 to 1
     * @param risk share of wrong ones among these, 0 to 1
     */
    public record Point(double coverage, double risk) {}

    /**
     * From the most confident outcomes to all of them; outcomes of the same confidence are answered together.
     *
     * @param most how many points at most, at least one; the last is always that of all outcomes
     */
    public static List<Point> curve(List<Outcome> outcomes, int most) {
        List<Outcome> sorted = sorted(outcomes);
        List<Point> points = new ArrayList<>();
        long wrong = 0;
        long taken = 0;
        for (int i = 0; i < sorted.size(); i++) {
            wrong += sorted.get(i).right() ? 0 : 1;
            long step = (i + 1L) * most / sorted.size();
            if (step > taken && lastOfItsConfidence(sorted, i)) {
                taken = step;
                points.add(new Point((i + 1.0) / sorted.size(), wrong / (i + 1.0)));
            }
        }
        return points;
    }

    /** Mean risk over all coverages, 0 to 1, the lower the better; 0 when there are no outcomes. */
    public static double area(List<Outcome> outcomes) {
        double sum = 0;
        double before = 0;
        for (Point point : curve(outcomes, outcomes.size())) {
            sum += (point.coverage() - before) * point.risk();
            before = point.coverage();
        }
        return sum;
    }

    static List<Outcome> sorted(List<Outcome> outcomes) {
        return outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::confidence).reversed())
                .toList();
    }

    static boolean lastOfItsConfidence(List<Outcome> sorted, int place) {
        return place + 1 == sorted.size()
                || sorted.get(place + 1).confidence() < sorted.get(place).confidence();
    }
}

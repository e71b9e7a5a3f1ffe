package org.econtacts.analysis.measure;

import java.util.List;

/** How much can be answered when only what is sure enough is answered (El-Yaniv and Wiener, JMLR 11, 2010). */
public final class Coverage {

    private Coverage() {}

    /**
     * The lowest confidence from which on the outcomes reach a precision.
     *
     * @return more than 1 when no threshold reaches it
     */
    public static double threshold(List<Outcome> outcomes, double precision) {
        List<Outcome> sorted = RiskCoverage.sorted(outcomes);
        double threshold = Math.nextUp(1.0);
        long right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).right() ? 1 : 0;
            if (RiskCoverage.lastOfItsConfidence(sorted, i) && right >= precision * (i + 1)) {
                threshold = sorted.get(i).confidence();
            }
        }
        return threshold;
    }

    /** Share of outcomes at or above a confidence; 0 when there are no outcomes. */
    public static double at(List<Outcome> outcomes, double threshold) {
        long covered = outcomes.stream()
                .filter(outcome -> outcome.confidence() >= threshold)
                .count();
        return outcomes.isEmpty() ? 0 : (double) covered / outcomes.size();
    }
}

package org.econtacts.analysis.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Expected calibration error: Σ_bins n_b / n · |share of right ones - mean confidence| over bins of equal width (Guo et al.,
 * On Calibration of Modern Neural Networks, ICML 2017, equation 3).
 */
public final class CalibrationError {

    /** Bins that are usual in the literature. */
    public static final int BINS = 15;

    private CalibrationError() {}

    /**
     * One bin of a reliability diagram.
     *
     * @param low lowest confidence of it
     * @param high highest; the last bin's is 1
     * @param cases how many outcomes lie in it
     * @param confidence their mean confidence; 0 when there are none
     * @param right share of right ones; 0 when there are none
     */
    public record Bin(double low, double high, long cases, double confidence, double right) {}

    /** The error, 0 to 1; 0 when there are no outcomes. */
    public static double of(List<Outcome> outcomes) {
        double sum = 0;
        for (Bin bin : bins(outcomes, BINS)) {
            sum += bin.cases() * Math.abs(bin.right() - bin.confidence());
        }
        return outcomes.isEmpty() ? 0 : sum / outcomes.size();
    }

    /** The bins from the least to the most confident. */
    public static List<Bin> bins(List<Outcome> outcomes, int count) {
        long[] cases = new long[count];
        double[] confidence = new double[count];
        double[] right = new double[count];
        for (Outcome outcome : outcomes) {
            int bin = Math.min(count - 1, (int) (outcome.confidence() * count));
            cases[bin]++;
            confidence[bin] += outcome.confidence();
            right[bin] += outcome.right() ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            double n = Math.max(cases[b], 1);
            bins.add(new Bin((double) b / count, (b + 1.0) / count, cases[b], confidence[b] / n, right[b] / n));
        }
        return bins;
    }
}

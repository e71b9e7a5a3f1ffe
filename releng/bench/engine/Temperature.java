package engine;

/**
 * Scores to probabilities: softmax(z / T) with the T of the least negative log-likelihood (Guo et al., On Calibration of
 * Modern Neural Networks, ICML 2017, section 4.2), found by golden section over its logarithm.
 */
final class Temperature {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 40;

    private final double value;

    private Temperature(double value) {
        this.value = value;
    }

    /** @param truths place of the right label of each; -1 = it is not among them, the text is left out */
    static Temperature fit(double[][] scores, int[] truths) {
        double low = Math.log(0.001);
        double high = Math.log(100);
        for (int i = 0; i < STEPS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss(scores, truths, Math.exp(left)) < loss(scores, truths, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Temperature(Math.exp((low + high) / 2));
    }

    private static double loss(double[][] scores, int[] truths, double t) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            if (truths[i] >= 0) {
                sum -= Math.log(Math.max(1e-12, probability(scores[i], truths[i], t)));
            }
        }
        return sum;
    }

    /** Of one label. */
    double probability(double[] scores, int place) {
        return probability(scores, place, value);
    }

    private static double probability(double[] scores, int place, double t) {
        double top = scores[best(scores)];
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp((score - top) / t);
        }
        return Math.exp((scores[place] - top) / t) / sum;
    }

    /** The place of the highest score. */
    static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}

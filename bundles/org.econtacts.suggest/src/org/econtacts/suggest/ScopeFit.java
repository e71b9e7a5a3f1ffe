package org.econtacts.suggest;

import java.util.List;

/**
 * Finds how far each channel is to be believed on whether a text asks anything: least log loss of just that on held-out
 * texts, by Newton's steps in one weight after the other, with the pull of {@link PoolFit}. No channel is believed more than
 * on what is asked, or than usually: where no text out of scope is known, nothing else would keep it from that.
 */
final class ScopeFit {

    private static final int ROUNDS = 100;
    private static final double ENOUGH = 1e-5;
    private static final double PULL = 4;
    private static final double LONGEST_STEP = 0.2;

    private final double[] first;
    private final double[] most;
    /** Of each text the channels' log-odds that it is what it really is. */
    private final double[][] odds;

    /**
     * @param texts that nothing was trained on
     * @param weights of the channels on what is asked
     * @param usual the weights known to be sensible
     */
    ScopeFit(List<HeldOut> texts, double[] weights, double[] usual) {
        first = weights;
        most = new double[weights.length];
        for (int m = 0; m < most.length; m++) {
            most[m] = Math.max(weights[m], usual[m]);
        }
        odds = texts.stream().map(ScopeFit::odds).toArray(double[][]::new);
    }

    private static double[] odds(HeldOut text) {
        double sign = text.outOfScope() ? -1 : 1;
        return text.channels().stream()
                .mapToDouble(channel -> sign * Pool.odds(channel))
                .toArray();
    }

    double[] weights() {
        double[] weights = first.clone();
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > ENOUGH; round++) {
            moved = 0;
            for (int m = 0; m < weights.length; m++) {
                double next = Math.clamp(weights[m] + move(weights, m), 0, most[m]);
                moved = Math.max(moved, Math.abs(next - weights[m]));
                weights[m] = next;
            }
        }
        return weights;
    }

    /** Newton's step for one weight. */
    private double move(double[] weights, int m) {
        double gradient = 2 * PULL * (weights[m] - first[m]);
        double curve = 2 * PULL;
        for (double[] text : odds) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * text[k];
            }
            double wrong = 1 / (1 + Math.exp(sum));
            gradient -= wrong * text[m];
            curve += wrong * (1 - wrong) * text[m] * text[m];
        }
        return Math.clamp(-gradient / curve, -LONGEST_STEP, LONGEST_STEP);
    }
}

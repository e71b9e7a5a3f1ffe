package org.econtacts.suggest;

import java.util.Arrays;
import java.util.List;

/**
 * Fits {@link Abstention} on held-out texts: least log loss with a pull towards the usual weights, which thus stay where no
 * text out of scope is known (ridge regression about a known point). Solved coordinate by coordinate with Newton's step;
 * the loss is convex.
 */
final class AbstentionFit {

    /** With fewer texts out of scope, the threshold is set by what it costs and not by what it finds. */
    private static final int FEWEST = 20;
    /** Share of the requests that may then be lost. */
    private static final double LOSS = 0.02;

    private static final int ROUNDS = 60;
    private static final double PULL = 3;
    private static final double LEAST_SPREAD = 1e-6;

    private final List<double[]> inside;
    private final List<double[]> outside;
    private final double[] usual;

    /**
     * @param inside signals of requests that are in the label set
     * @param outside signals of all else; may be empty
     * @param usual the weights to be pulled to, one for each signal
     */
    AbstentionFit(List<double[]> inside, List<double[]> outside, double[] usual) {
        this.inside = inside;
        this.outside = outside;
        this.usual = usual;
    }

    Abstention fit() {
        if (inside.size() < 2) {
            return Abstention.unmeasured();
        }
        double[] means = new double[usual.length];
        double[] spreads = new double[usual.length];
        measure(means, spreads);
        double[] start = Arrays.copyOf(usual, usual.length + 1);
        start[usual.length] = Math.log((inside.size() + 1.0) / (outside.size() + 1.0));
        double[] weights = outside.isEmpty() ? start : solved(start, means, spreads);
        Abstention open = new Abstention(means, spreads, weights, 0);
        return new Abstention(means, spreads, weights, threshold(open));
    }

    private void measure(double[] means, double[] spreads) {
        for (int i = 0; i < means.length; i++) {
            int signal = i;
            double mean =
                    inside.stream().mapToDouble(one -> one[signal]).average().orElse(0);
            double square = inside.stream()
                    .mapToDouble(one -> (one[signal] - mean) * (one[signal] - mean))
                    .average()
                    .orElse(0);
            means[i] = mean;
            spreads[i] = Math.max(LEAST_SPREAD, Math.sqrt(square));
        }
    }

    private double[] solved(double[] start, double[] means, double[] spreads) {
        int texts = inside.size() + outside.size();
        double[][] rows = new double[texts][];
        for (int t = 0; t < texts; t++) {
            double[] signals = t < inside.size() ? inside.get(t) : outside.get(t - inside.size());
            rows[t] = new double[start.length];
            for (int i = 0; i < means.length; i++) {
                rows[t][i] = (signals[i] - means[i]) / spreads[i];
            }
            rows[t][means.length] = 1;
        }
        double[] weights = start.clone();
        double[] sums = new double[texts];
        for (int t = 0; t < texts; t++) {
            for (int i = 0; i < weights.length; i++) {
                sums[t] += weights[i] * rows[t][i];
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < weights.length; i++) {
                boolean intercept = i == means.length;
                double move = move(rows, sums, i, intercept ? 0 : weights[i] - usual[i], intercept ? 0 : PULL);
                weights[i] += move;
                for (int t = 0; t < texts; t++) {
                    sums[t] += move * rows[t][i];
                }
            }
        }
        return weights;
    }

    private double move(double[][] rows, double[] sums, int signal, double away, double pull) {
        double gradient = pull * away;
        double curvature = pull + 1e-6;
        for (int t = 0; t < rows.length; t++) {
            double p = 1 / (1 + Math.exp(-sums[t]));
            gradient += (p - (t < inside.size() ? 1 : 0)) * rows[t][signal];
            curvature += p * (1 - p) * rows[t][signal] * rows[t][signal];
        }
        return Math.clamp(-gradient / curvature, -1.0, 1.0);
    }

    /**
     * Where the share of requests kept exceeds the share of the rest kept most (Youden, Index for Rating Diagnostic Tests,
     * 1950); with few texts out of scope, where hardly a request is lost.
     */
    private double threshold(Abstention open) {
        double[] kept = inside.stream().mapToDouble(open::inScope).sorted().toArray();
        if (outside.size() < FEWEST) {
            return kept[(int) (LOSS * kept.length)];
        }
        double[] refused = outside.stream().mapToDouble(open::inScope).sorted().toArray();
        double best = Double.NEGATIVE_INFINITY;
        double threshold = 0;
        for (int i = 0, o = 0; i < kept.length; i++) {
            while (o < refused.length && refused[o] < kept[i]) {
                o++;
            }
            double gain = (double) o / refused.length - (double) i / kept.length;
            if (gain > best) {
                best = gain;
                threshold = kept[i];
            }
        }
        return threshold;
    }
}

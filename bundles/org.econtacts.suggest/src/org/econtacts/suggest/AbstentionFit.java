package org.econtacts.suggest;

import java.util.Arrays;
import java.util.List;

/** Fits {@link Abstention} on held-out texts; where no text out of scope is known, the usual weights stay. */
final class AbstentionFit {

    /** With fewer texts out of scope, the threshold is set by what it costs and not by what it finds. */
    private static final int FEWEST = 20;
    /** Share of the requests that may then be lost. */
    private static final double LOSS = 0.02;

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
        Logistic known = new Logistic(means, spreads, start);
        Logistic rule = outside.isEmpty() ? known : new LogisticFit(known, inside, outside).fit();
        return new Abstention(rule, threshold(new Abstention(rule, 0)));
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

package org.econtacts.suggest;

import java.util.List;

/**
 * Finds the pool's weights: least mean log loss on held-out texts, weights at least 0, by projected gradient with halved
 * steps (Bertsekas, Nonlinear Programming, section 2.3). The loss is convex in the weights. A small pull towards the weights
 * known to be sensible keeps a handful of texts from deciding alone.
 */
final class PoolFit {

    private static final int ROUNDS = 200;
    private static final double ENOUGH = 1e-7;
    /** The pull counts as much as so many texts. */
    private static final double PULL = 4;

    private final List<HeldOut> texts;
    private final double[] usual;
    private final boolean apart;

    private final int size;

    /**
     * @param usual the weights to start from and to be pulled to
     * @param size number of places
     */
    PoolFit(List<HeldOut> texts, double[] usual, int size) {
        this(texts, usual, size, false);
    }

    /** @param apart whether only that counts which each text asks, not that it asks something */
    private PoolFit(List<HeldOut> texts, double[] usual, int size, boolean apart) {
        this.apart = apart;
        this.texts = texts;
        this.usual = usual;
        this.size = size;
    }

    private record Slope(double loss, double[] gradient) {}

    Pool fit() {
        return new Pool(weights());
    }

    /**
     * The same with weights of their own for whether anything is asked: with few examples the channels hold much for
     * background that they have merely not learnt, and with one weight for both those that know best what is asked would
     * count too little.
     */
    Pool fitApart() {
        List<HeldOut> asking = texts.stream().filter(text -> !text.outOfScope()).toList();
        double[] weights = asking.isEmpty() ? usual : new PoolFit(asking, usual, size, true).weights();
        return new Pool(weights, new ScopeFit(texts, weights, usual).weights());
    }

    private double[] weights() {
        double[] weights = usual.clone();
        Slope slope = slope(weights);
        double step = 1;
        for (int round = 0; round < ROUNDS && step > 1e-6; round++) {
            double[] next = moved(weights, slope.gradient(), step);
            Slope there = slope(next);
            if (there.loss() < slope.loss()) {
                boolean settled = slope.loss() - there.loss() < ENOUGH;
                weights = next;
                slope = there;
                step *= 1.5;
                if (settled) {
                    break;
                }
            } else {
                step /= 2;
            }
        }
        return weights;
    }

    private static double[] moved(double[] weights, double[] gradient, double step) {
        double[] moved = new double[weights.length];
        for (int m = 0; m < moved.length; m++) {
            moved[m] = Math.max(0, weights[m] - step * gradient[m]);
        }
        return moved;
    }

    private Slope slope(double[] weights) {
        double loss = 0;
        double[] gradient = new double[weights.length];
        Pool pool = new Pool(weights);
        for (HeldOut text : texts) {
            double[] probabilities =
                    apart ? pool.ifAnything(text.channels(), size) : pool.probabilities(text.channels(), size);
            loss += add(text, probabilities, gradient);
        }
        for (int m = 0; m < weights.length; m++) {
            double away = weights[m] - usual[m];
            loss += PULL * away * away;
            gradient[m] = (gradient[m] + 2 * PULL * away) / texts.size();
        }
        return new Slope(loss / texts.size(), gradient);
    }

    /** Adds one text's gradient: expected channel under the pool, less expected channel under its truths. */
    private static double add(HeldOut text, double[] probabilities, double[] gradient) {
        double right = 1e-300;
        for (int truth : text.truths()) {
            right += probabilities[truth];
        }
        for (int m = 0; m < gradient.length; m++) {
            double[] channel = text.channels().get(m);
            for (int c = 0; c < channel.length; c++) {
                gradient[m] += probabilities[c] * channel[c];
            }
            for (int truth : text.truths()) {
                gradient[m] -= channel.length == 0 ? 0 : probabilities[truth] / right * channel[truth];
            }
        }
        return -Math.log(right);
    }
}

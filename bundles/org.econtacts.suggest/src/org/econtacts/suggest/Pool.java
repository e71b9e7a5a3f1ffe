package org.econtacts.suggest;

import java.util.List;
import org.econtacts.analysis.Intents;

/**
 * Log-linear pool: z_c = Σ_m w_m · max(-15, ln p_m(c)), then a softmax (Genest and Zidek, Combining Probability
 * Distributions, Statistical Science 1986). The weights need not sum to 1, so their size is the temperature at once.
 *
 * <p>With weights of their own for it, whether anything is asked is told apart from what: the log-odds are the weighted sum
 * of the channels', and what they leave is shared among the intents. A channel that knows well what is asked may hold much
 * for background that it has merely no example of.
 *
 * @param weights one for each channel, at least 0
 * @param scope the same for whether anything known is asked; empty = the background is one place among the others
 */
record Pool(double[] weights, double[] scope) {

    /** One to which the background is one place among the others. */
    Pool(double[] weights) {
        this(weights, new double[0]);
    }

    /** Without it, one channel that is wrongly sure drags all others along. */
    static final double FLOOR = -15;

    /**
     * The probabilities of all places.
     *
     * @param channels logarithms; an empty array = silent, NaN = intent unknown to that channel
     * @param size number of places
     */
    double[] probabilities(List<double[]> channels, int size) {
        double[] scores = scores(channels, size);
        if (scope.length == 0 || size < 2) {
            return softmax(scores);
        }
        double[] result = ifAnything(scores);
        double none = 1 / (1 + Math.exp(odds(channels)));
        for (int c = 1; c < size; c++) {
            result[c] *= 1 - none;
        }
        result[Intents.NONE] = none;
        return result;
    }

    /** The probabilities if anything is asked at all: the background has none. */
    private static double[] ifAnything(double[] scores) {
        scores[Intents.NONE] = Double.NEGATIVE_INFINITY;
        return softmax(scores);
    }

    /** The same of all channels. */
    double[] ifAnything(List<double[]> channels, int size) {
        return ifAnything(scores(channels, size));
    }

    /** Log-odds that anything known is asked. */
    private double odds(List<double[]> channels) {
        double odds = 0;
        for (int m = 0; m < channels.size(); m++) {
            odds += scope[m] * odds(channels.get(m));
        }
        return odds;
    }

    /** One channel's log-odds that anything known is asked, as far as the floor; 0 when it does not say. */
    static double odds(double[] channel) {
        if (channel.length == 0 || Double.isNaN(channel[Intents.NONE])) {
            return 0;
        }
        double none = Math.exp(channel[Intents.NONE]);
        return Math.clamp(Math.log((1 - none) / none), FLOOR, -FLOOR);
    }

    private double[] scores(List<double[]> channels, int size) {
        double[] scores = new double[size];
        double even = -Math.log(size);
        for (int m = 0; m < channels.size(); m++) {
            double[] channel = channels.get(m);
            for (int c = 0; c < size && channel.length > 0; c++) {
                scores[c] += weights[m] * prepared(channel, c, even);
            }
        }
        return scores;
    }

    /** A channel with the floor applied; an intent that it does not know gets an even share: it says nothing about it. */
    static double[] prepared(double[] channel, int size) {
        if (channel.length == 0) {
            return channel;
        }
        double[] prepared = new double[size];
        double even = -Math.log(size);
        for (int c = 0; c < size; c++) {
            prepared[c] = prepared(channel, c, even);
        }
        return prepared;
    }

    private static double prepared(double[] channel, int place, double even) {
        boolean unknown = place >= channel.length || Double.isNaN(channel[place]);
        return unknown ? even : Math.max(FLOOR, channel[place]);
    }

    static double[] softmax(double[] scores) {
        double max = scores.length == 0 ? 0 : Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        double[] result = new double[scores.length];
        for (int c = 0; c < scores.length; c++) {
            result[c] = Math.exp(scores[c] - max);
            sum += result[c];
        }
        for (int c = 0; c < scores.length; c++) {
            result[c] /= sum;
        }
        return result;
    }
}

package org.econtacts.suggest;

import java.util.List;

/**
 * Log-linear pool: z_c = Σ_m w_m · max(-15, ln p_m(c)), then a softmax (Genest and Zidek, Combining Probability
 * Distributions, Statistical Science 1986). The weights need not sum to 1, so their size is the temperature at once.
 *
 * @param weights one for each channel, at least 0
 */
record Pool(double[] weights) {

    /** Without it, one channel that is wrongly sure drags all others along. */
    static final double FLOOR = -15;

    /**
     * The probabilities of all places.
     *
     * @param channels logarithms; an empty array = silent, NaN = intent unknown to that channel
     * @param size number of places
     */
    double[] probabilities(List<double[]> channels, int size) {
        double[] scores = new double[size];
        double even = -Math.log(size);
        for (int m = 0; m < channels.size(); m++) {
            double[] channel = channels.get(m);
            for (int c = 0; c < size && channel.length > 0; c++) {
                scores[c] += weights[m] * prepared(channel, c, even);
            }
        }
        return softmax(scores);
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

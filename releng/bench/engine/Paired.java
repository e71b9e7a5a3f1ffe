package engine;

import java.util.Locale;

/**
 * The same texts answered in two ways.
 *
 * @param before which were right
 * @param after which were right afterwards, in the same order
 */
record Paired(boolean[] before, boolean[] after) {

    private static final double Z = 1.96;

    /** How much of the accuracy was lost, in points; negative = won. */
    double points() {
        return 100.0 * (changed(true) - changed(false)) / before.length;
    }

    private int changed(boolean was) {
        int sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += before[i] == was && after[i] != was ? 1 : 0;
        }
        return sum;
    }

    /** The loss with its 95 % interval: only texts count that one of the two gets wrong, and not both (McNemar). */
    @Override
    public String toString() {
        double n = before.length;
        double change = (changed(true) + changed(false)) / n;
        double difference = points() / 100;
        double half = 100 * Z * Math.sqrt(Math.max(0, change - difference * difference) / n);
        return String.format(Locale.ROOT, "%.2f points (%.2f to %.2f)", points(), points() - half, points() + half);
    }

    /** How many are right. */
    static Share share(boolean[] right) {
        Share share = Share.NONE;
        for (boolean one : right) {
            share = share.and(one);
        }
        return share;
    }
}

package org.econtacts.suggest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A logistic regression on signals. Immutable.
 *
 * @param means of each signal
 * @param spreads their standard deviations, greater than 0
 * @param weights one for each signal in units of its spread, then the intercept
 */
record Logistic(double[] means, double[] spreads, double[] weights) {

    private static final double[] NOTHING = new double[0];
    private static final int LIMIT = 10_000;

    /** On no signals: it says nothing. */
    static Logistic empty() {
        return new Logistic(NOTHING, NOTHING, NOTHING);
    }

    boolean isEmpty() {
        return means.length == 0;
    }

    /** Whether these can be the signals that it was fitted on. */
    boolean fits(double[] signals) {
        return signals.length == means.length;
    }

    /** Logarithm of the odds; the signals must fit. */
    double logOdds(double[] signals) {
        double sum = weights[means.length];
        for (int i = 0; i < signals.length; i++) {
            sum += weights[i] * (signals[i] - means[i]) / spreads[i];
        }
        return sum;
    }

    /** From 0 to 1; the signals must fit. */
    double probability(double[] signals) {
        return 1 / (1 + Math.exp(-logOdds(signals)));
    }

    void save(DataOutputStream out) throws IOException {
        for (double[] values : new double[][] {means, spreads, weights}) {
            out.writeInt(values.length);
            for (double value : values) {
                out.writeDouble(value);
            }
        }
    }

    /** @throws IOException if it is damaged */
    static Logistic load(DataInputStream in) throws IOException {
        return new Logistic(values(in), values(in), values(in));
    }

    private static double[] values(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LIMIT) {
            throw new IOException("damaged model: " + length + " signals");
        }
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}

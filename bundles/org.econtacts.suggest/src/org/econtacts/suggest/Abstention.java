package org.econtacts.suggest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Whether a passage asks for anything in the label set at all: a logistic regression on {@link Signals}. Immutable.
 *
 * @param means of each signal over requests that are in the label set; empty = nothing was measured, all is kept
 * @param spreads their standard deviations, greater than 0
 * @param weights one for each signal in units of its spread, then the intercept
 * @param threshold probability from which on a passage is kept, 0 to 1
 */
record Abstention(double[] means, double[] spreads, double[] weights, double threshold) {

    private static final double[] NOTHING = new double[0];

    /** Keeps everything. */
    static Abstention unmeasured() {
        return new Abstention(NOTHING, NOTHING, NOTHING, 0);
    }

    boolean measured() {
        return means.length > 0;
    }

    /** How probable it is that the passage asks for something known, 0 to 1; 1 when that was never measured. */
    double inScope(Finding finding) {
        return !measured() ? 1 : inScope(Signals.of(finding.probabilities(), finding.readings()));
    }

    double inScope(double[] signals) {
        return fits(signals) ? 1 / (1 + Math.exp(-logOdds(signals))) : 1;
    }

    /** The same as the logarithm of its odds; 0 when it was never measured. */
    double logOdds(Finding finding) {
        return !measured() ? 0 : logOdds(Signals.of(finding.probabilities(), finding.readings()));
    }

    /** An analyser that has come or gone since makes the measure worthless. */
    private boolean fits(double[] signals) {
        return signals.length == means.length;
    }

    private double logOdds(double[] signals) {
        if (!fits(signals)) {
            return 0;
        }
        double sum = weights[means.length];
        for (int i = 0; i < signals.length; i++) {
            sum += weights[i] * (signals[i] - means[i]) / spreads[i];
        }
        return sum;
    }

    /** Whether suggestions may be shown for it. */
    boolean keeps(Finding finding) {
        return inScope(finding) >= threshold;
    }

    void save(DataOutputStream out) throws IOException {
        for (double[] values : new double[][] {means, spreads, weights}) {
            out.writeInt(values.length);
            for (double value : values) {
                out.writeDouble(value);
            }
        }
        out.writeDouble(threshold);
    }

    static Abstention load(DataInputStream in) throws IOException {
        return new Abstention(values(in), values(in), values(in), in.readDouble());
    }

    private static double[] values(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > 10_000) {
            throw new IOException("damaged model: " + length + " signals");
        }
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}

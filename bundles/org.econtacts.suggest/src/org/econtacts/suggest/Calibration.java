package org.econtacts.suggest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.econtacts.analysis.measure.Interval;
import org.econtacts.model.Confidence;

/**
 * On-line Platt scaling of the best probability: q = σ(a · logit p + b), after each honest case one AdaGrad step on the log
 * loss, the sums decayed by 0.999 (Gupta and Ramdas, Online Platt Scaling with Calibeating, ICML 2023). Honest are only
 * cases in which nothing was suggested and the agent chose himself. Also counts the cases of each confidence band.
 * Immutable.
 *
 * @param a slope; at first 1
 * @param b shift; at first 0
 * @param squaresA decayed sum of the slope's squared gradients
 * @param squaresB decayed sum of the shift's
 * @param cases how many honest cases had a best probability in each tenth
 * @param right in how many of them it was the true intent
 */
record Calibration(double a, double b, double squaresA, double squaresB, long[] cases, long[] right) {

    private static final int BANDS = 10;
    private static final double RATE = 0.05;
    private static final double DECAY = 0.999;

    /** Changes nothing. */
    static Calibration neutral() {
        return new Calibration(1, 0, 1, 1, new long[BANDS], new long[BANDS]);
    }

    /** Begins with a slope and a shift that were fitted on held-out texts. */
    static Calibration of(double a, double b) {
        return new Calibration(a, b, 1, 1, new long[BANDS], new long[BANDS]);
    }

    /** The probabilities with the best one corrected and the others sharing what it leaves, as before. */
    double[] apply(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        double p = probabilities[best];
        double q = map(p);
        double[] result = probabilities.clone();
        double rest = p < 1 ? (1 - q) / (1 - p) : 0;
        for (int c = 0; c < result.length; c++) {
            result[c] = c == best ? q : result[c] * rest;
        }
        return result;
    }

    private double map(double p) {
        if (a == 1 && b == 0) {
            return p;
        }
        return 1 / (1 + Math.exp(-a * logit(p) - b));
    }

    static double logit(double p) {
        double inside = Math.min(Math.max(p, 1e-6), 1 - 1e-6);
        return Math.log(inside / (1 - inside));
    }

    /**
     * One honest case.
     *
     * @param p the pooled probability before this correction
     * @param right whether that intent was the true one
     */
    Calibration learn(double p, boolean right) {
        double error = map(p) - (right ? 1 : 0);
        double gradientA = error * logit(p);
        double moreA = DECAY * squaresA + gradientA * gradientA;
        double moreB = DECAY * squaresB + error * error;
        return new Calibration(
                Math.max(0.1, a - RATE * gradientA / Math.sqrt(moreA)),
                b - RATE * error / Math.sqrt(moreB),
                moreA,
                moreB,
                counted(cases, map(p), true),
                counted(this.right, map(p), right));
    }

    /** One case of the held-out part; it counts but corrects nothing, as the pool was fitted to it. */
    Calibration count(double p, boolean wasRight) {
        return new Calibration(a, b, squaresA, squaresB, counted(cases, p, true), counted(right, p, wasRight));
    }

    private static long[] counted(long[] counts, double p, boolean one) {
        long[] more = counts.clone();
        more[band(p)] += one ? 1 : 0;
        return more;
    }

    /** A probability with the number of cases in its band, and Wilson's interval of how often these were right. */
    Confidence confidence(double p) {
        int band = band(p);
        Interval measured = Interval.wilson(right[band], cases[band]);
        return new Confidence(p, Math.min(p, measured.low()), Math.max(p, measured.high()), cases[band]);
    }

    private static int band(double p) {
        return Math.min(BANDS - 1, (int) (p * BANDS));
    }

    void save(DataOutputStream out) throws IOException {
        out.writeDouble(a);
        out.writeDouble(b);
        out.writeDouble(squaresA);
        out.writeDouble(squaresB);
        for (int i = 0; i < BANDS; i++) {
            out.writeLong(cases[i]);
            out.writeLong(right[i]);
        }
    }

    static Calibration load(DataInputStream in) throws IOException {
        double a = in.readDouble();
        double b = in.readDouble();
        double squaresA = in.readDouble();
        double squaresB = in.readDouble();
        long[] cases = new long[BANDS];
        long[] right = new long[BANDS];
        for (int i = 0; i < BANDS; i++) {
            cases[i] = in.readLong();
            right[i] = in.readLong();
        }
        return new Calibration(a, b, squaresA, squaresB, cases, right);
    }
}

package org.econtacts.analysis.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Where a figure really lies when it is not a plain share: it is computed anew on cases drawn with replacement, and what 95
 * of 100 draws give is the interval. Drawing again bends some figures (a calibration error comes out too large), so the
 * estimated bias is taken off the draws (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, equation 10.6 and chapter 13).
 */
public final class Bootstrap {

    /** Draws that are usual for an interval. */
    public static final int DRAWS = 1000;

    private static final double TAIL = 0.025;

    private final long seed;
    private final int draws;

    /** @param seed same seed, same interval */
    public Bootstrap(long seed) {
        this(seed, DRAWS);
    }

    /** @param draws at least one */
    public Bootstrap(long seed, int draws) {
        this.seed = seed;
        this.draws = draws;
    }

    /**
     * The interval of a figure between 0 and 1.
     *
     * @param cases how many there are; with none the interval is 0 to 1
     * @param figure computes it from how often each case was drawn; not called with other lengths than {@code cases}
     */
    public Interval interval(int cases, ToDoubleFunction<int[]> figure) {
        if (cases == 0) {
            return new Interval(0, 1);
        }
        int[] once = new int[cases];
        Arrays.fill(once, 1);
        double measured = figure.applyAsDouble(once);
        double[] drawn = draw(cases, figure);
        double bias = Arrays.stream(drawn).average().orElse(measured) - measured;
        Arrays.sort(drawn);
        double low = drawn[(int) (TAIL * (draws - 1))] - bias;
        double high = drawn[(int) Math.ceil((1 - TAIL) * (draws - 1))] - bias;
        return new Interval(within(Math.min(low, measured)), within(Math.max(high, measured)));
    }

    private double[] draw(int cases, ToDoubleFunction<int[]> figure) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[draws];
        for (int d = 0; d < draws; d++) {
            int[] times = new int[cases];
            for (int i = 0; i < cases; i++) {
                times[random.nextInt(cases)]++;
            }
            drawn[d] = figure.applyAsDouble(times);
        }
        return drawn;
    }

    private static double within(double share) {
        return Math.clamp(share, 0, 1);
    }
}

package org.econtacts.suggest;

import java.util.List;

/**
 * Fits a {@link Logistic} regression: least log loss with a pull towards known weights (ridge regression about a known
 * point), the intercept left free. Solved coordinate by coordinate with Newton's step; the loss is convex.
 */
final class LogisticFit {

    private static final int ROUNDS = 60;
    private static final double PULL = 3;
    /** Keeps the step finite where all cases are sure. */
    private static final double LEAST_CURVATURE = 1e-6;

    private final Logistic known;
    private final int yes;
    private final double[][] rows;

    /**
     * @param known where to start and what to be pulled to; its means and spreads stay
     * @param yes signals of the cases in which it holds
     * @param no signals of those in which it does not
     */
    LogisticFit(Logistic known, List<double[]> yes, List<double[]> no) {
        this.known = known;
        this.yes = yes.size();
        this.rows = new double[yes.size() + no.size()][];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = row(t < this.yes ? yes.get(t) : no.get(t - this.yes));
        }
    }

    private double[] row(double[] signals) {
        double[] row = new double[signals.length + 1];
        for (int i = 0; i < signals.length; i++) {
            row[i] = (signals[i] - known.means()[i]) / known.spreads()[i];
        }
        row[signals.length] = 1;
        return row;
    }

    Logistic fit() {
        double[] weights = known.weights().clone();
        double[] sums = new double[rows.length];
        for (int i = 0; i < weights.length; i++) {
            add(weights[i], i, sums);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < weights.length; i++) {
                boolean intercept = i == weights.length - 1;
                double move = move(sums, i, intercept ? 0 : weights[i] - known.weights()[i], intercept ? 0 : PULL);
                weights[i] += move;
                add(move, i, sums);
            }
        }
        return new Logistic(known.means(), known.spreads(), weights);
    }

    private void add(double move, int signal, double[] sums) {
        for (int t = 0; t < rows.length; t++) {
            sums[t] += move * rows[t][signal];
        }
    }

    private double move(double[] sums, int signal, double away, double pull) {
        double gradient = pull * away;
        double curvature = pull + LEAST_CURVATURE;
        for (int t = 0; t < rows.length; t++) {
            double p = 1 / (1 + Math.exp(-sums[t]));
            gradient += (p - (t < yes ? 1 : 0)) * rows[t][signal];
            curvature += p * (1 - p) * rows[t][signal] * rows[t][signal];
        }
        return Math.clamp(-gradient / curvature, -1.0, 1.0);
    }
}

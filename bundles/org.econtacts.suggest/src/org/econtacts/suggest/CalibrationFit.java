package org.econtacts.suggest;

import java.util.List;
import org.econtacts.analysis.measure.Outcome;

/**
 * Finds slope and shift of {@link Calibration} on held-out texts: least log loss of the best intent alone (Platt,
 * Probabilistic Outputs for Support Vector Machines, 1999), with a pull towards changing nothing so that a handful of texts
 * does not decide. The pool was fitted to the whole distribution: that leaves the best one's share wrong where texts ask
 * several things. Solved by Newton's method; the loss is convex.
 */
final class CalibrationFit {

    private static final int ROUNDS = 30;
    /** The pull counts as much as so many texts of even odds. */
    private static final double PULL = 4;

    /**
     * Twice the log loss that a correction must save on the texts it was fitted on: what chance gives once in a hundred times
     * where nothing is to be corrected (Wilks's likelihood ratio, χ² with two degrees of freedom).
     */
    private static final double CERTAIN = 9.21;

    private static final double LEAST_SLOPE = 0.1;

    private final List<Outcome> outcomes;

    /** @param outcomes of the pool on texts that nothing was trained on */
    CalibrationFit(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    Calibration fit() {
        if (outcomes.size() < Examples.LEAST) {
            return Calibration.neutral();
        }
        double a = 1;
        double b = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] move = move(a, b);
            a = Math.max(LEAST_SLOPE, a + move[0]);
            b += move[1];
        }
        return 2 * (loss(1, 0) - loss(a, b)) > CERTAIN ? Calibration.of(a, b) : Calibration.neutral();
    }

    private double loss(double a, double b) {
        double loss = 0;
        for (Outcome outcome : outcomes) {
            double z = a * Calibration.logit(outcome.confidence()) + b;
            loss += Math.log1p(Math.exp(outcome.right() ? -z : z));
        }
        return loss;
    }

    /** Newton's step, not too long. */
    private double[] move(double a, double b) {
        double gradientA = PULL * (a - 1);
        double gradientB = PULL * b;
        double curveA = PULL;
        double curveB = PULL;
        double curveAb = 0;
        for (Outcome outcome : outcomes) {
            double x = Calibration.logit(outcome.confidence());
            double q = 1 / (1 + Math.exp(-a * x - b));
            double error = q - (outcome.right() ? 1 : 0);
            double curve = q * (1 - q);
            gradientA += error * x;
            gradientB += error;
            curveA += curve * x * x;
            curveB += curve;
            curveAb += curve * x;
        }
        double determinant = curveA * curveB - curveAb * curveAb;
        return new double[] {
            Math.clamp(-(curveB * gradientA - curveAb * gradientB) / determinant, -0.5, 0.5),
            Math.clamp(-(curveA * gradientB - curveAb * gradientA) / determinant, -0.5, 0.5)
        };
    }
}

package org.econtacts.analysis.learning;

import org.econtacts.analysis.Lesson;

/** From scores to probabilities, and from a lesson to the gradient of its loss. */
final class Softmax {

    /** A refused answer of high probability teaches much, but not without limit. */
    private static final double REFUSAL_LIMIT = 5;

    private Softmax() {}

    /** Turns scores into the logarithms of probabilities, in place. */
    static void logProbabilities(double[] scores) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - max);
        }
        double shift = max + Math.log(sum);
        for (int c = 0; c < scores.length; c++) {
            scores[c] -= shift;
        }
    }

    /**
     * The gradient of the loss by the scores: of -ln p_y for IS, the same backwards for WAS_NOT, and of -ln(1 - p_y) for
     * IS_NOT, that is p_y / (1 - p_y) · (1[c = y] - p_c) with the factor limited.
     */
    static float[] gradient(double[] logProbabilities, int intent, Lesson.Kind kind, double weight) {
        double p = Math.exp(logProbabilities[intent]);
        double factor = switch (kind) {
            case IS -> -weight;
            case WAS_NOT -> weight;
            case IS_NOT -> weight * Math.min(p / Math.max(1 - p, 1e-9), REFUSAL_LIMIT);
        };
        float[] gradient = new float[logProbabilities.length];
        for (int c = 0; c < gradient.length; c++) {
            gradient[c] = (float) (factor * ((c == intent ? 1 : 0) - Math.exp(logProbabilities[c])));
        }
        return gradient;
    }
}

package org.econtacts.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds labels that the rest of the data speaks against (Northcutt, Jiang and Chuang 2021, "Confident learning: estimating
 * uncertainty in dataset labels", sections 3.1 and 3.2). The probabilities of each text must come from a model that did
 * not learn from it.
 */
public final class ConfidentLearning {

    private ConfidentLearning() {}

    /**
     * A label that is probably wrong.
     *
     * @param item place in the data, from 0
     * @param instead the class that the data speaks for
     * @param confidence probability of the given label, 0 to 1
     */
    public record Suspect(int item, int instead, double confidence) {}

    /**
     * The suspects, the least confident first.
     *
     * @param labels class of each item
     * @param probabilities of each class for each item, from a model that did not learn from the item
     */
    public static List<Suspect> suspects(int[] labels, double[][] probabilities) {
        double[] thresholds = thresholds(labels, probabilities);
        List<Suspect> suspects = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            int confident = confident(probabilities[i], thresholds);
            if (confident >= 0 && confident != labels[i]) {
                suspects.add(new Suspect(i, confident, probabilities[i][labels[i]]));
            }
        }
        suspects.sort(Comparator.comparingDouble(Suspect::confidence));
        return suspects;
    }

    /** How sure the model is of a class, on average, where that class is the label; a class without items: never. */
    static double[] thresholds(int[] labels, double[][] probabilities) {
        int classes = probabilities.length == 0 ? 0 : probabilities[0].length;
        double[] sums = new double[classes];
        int[] counts = new int[classes];
        for (int i = 0; i < labels.length; i++) {
            sums[labels[i]] += probabilities[i][labels[i]];
            counts[labels[i]]++;
        }
        for (int k = 0; k < classes; k++) {
            sums[k] = counts[k] == 0 ? Double.POSITIVE_INFINITY : sums[k] / counts[k];
        }
        return sums;
    }

    /** How often the model is confident of each class (columns) where each class is the label (rows). */
    static int[][] joint(int[] labels, double[][] probabilities) {
        double[] thresholds = thresholds(labels, probabilities);
        int[][] joint = new int[thresholds.length][thresholds.length];
        for (int i = 0; i < labels.length; i++) {
            int confident = confident(probabilities[i], thresholds);
            if (confident >= 0) {
                joint[labels[i]][confident]++;
            }
        }
        return joint;
    }

    private static int confident(double[] probabilities, double[] thresholds) {
        int best = -1;
        for (int k = 0; k < thresholds.length; k++) {
            if (probabilities[k] >= thresholds[k] && (best < 0 || probabilities[k] > probabilities[best])) {
                best = k;
            }
        }
        return best;
    }
}

package org.econtacts.analysis.measure;

import java.util.HashMap;
import java.util.Map;

/**
 * Macro-averaged F1: the mean over all true labels of 2·tp / (2·tp + fp + fn) (Opitz and Burst, Macro F1 and Macro F1, 2019,
 * the "averaged F1"). Counts one prediction after the other; for one thread.
 */
public final class LabelScore {

    private final Map<String, Integer> hits = new HashMap<>();
    private final Map<String, Integer> predictions = new HashMap<>();
    private final Map<String, Integer> truths = new HashMap<>();

    /** Counts one case. */
    public void add(String truth, String predicted) {
        truths.merge(truth, 1, Integer::sum);
        predictions.merge(predicted, 1, Integer::sum);
        if (truth.equals(predicted)) {
            hits.merge(truth, 1, Integer::sum);
        }
    }

    /** 0 to 1; 0 when nothing was counted. */
    public double macroF1() {
        return truths.keySet().stream().mapToDouble(this::f1).average().orElse(0);
    }

    private double f1(String label) {
        double both = truths.getOrDefault(label, 0) + predictions.getOrDefault(label, 0);
        return 2 * hits.getOrDefault(label, 0) / both;
    }
}

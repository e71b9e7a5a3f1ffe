package org.econtacts.analysis.learning;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.econtacts.analysis.Passage;
import org.econtacts.model.Evidence;

/**
 * Shares what the features contributed among the words they stem from: a feature's contribution is divided evenly among its
 * occurrences, a pair's among its two words. Exact for models that add up features.
 */
final class WordWeights {

    /** Words that carry less of the whole are not worth showing. */
    private static final double SHARE = 0.08;

    private final Passage passage;
    private final double[] weights;

    /** @param preference what a feature adds for a value of 1 */
    WordWeights(Passage passage, Features text, IntToDoubleFunction preference) {
        this.passage = passage;
        this.weights = new double[passage.size()];
        int[] rows = text.index().clone();
        Arrays.sort(rows);
        double[] each = new double[rows.length];
        FeatureHash.of(passage.tokens(), (row, word, first, last) -> each[Arrays.binarySearch(rows, row)]++);
        for (int f = 0; f < text.size(); f++) {
            int at = Arrays.binarySearch(rows, text.index()[f]);
            each[at] = preference.applyAsDouble(text.index()[f]) * text.value()[f] / Math.max(each[at], 1);
        }
        FeatureHash.of(passage.tokens(), (row, word, first, last) -> {
            double part = each[Arrays.binarySearch(rows, row)] / 2;
            weights[first] += part;
            weights[last] += part;
        });
    }

    /** One figure for each word; their sum is the difference of the scores, biases apart. */
    double[] all() {
        return weights.clone();
    }

    /** The words that spoke for it. */
    List<Evidence> evidence() {
        double total = Arrays.stream(weights).filter(weight -> weight > 0).sum();
        return passage.evidence(weights, SHARE * total);
    }
}

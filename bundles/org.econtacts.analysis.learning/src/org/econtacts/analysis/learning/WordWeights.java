package org.econtacts.analysis.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Integer, Float> values = new HashMap<>();
    private final Map<Integer, Integer> occurrences = new HashMap<>();

    WordWeights(Vocabulary vocabulary, Passage passage) {
        this.passage = passage;
        Features text = vocabulary.read(passage);
        for (int f = 0; f < text.size(); f++) {
            values.merge(text.index()[f], text.value()[f], Float::sum);
        }
        FeatureHash.of(passage.tokens(), (row, word, first, last) -> occurrences.merge(row, 1, Integer::sum));
    }

    /**
     * The words that spoke for it.
     *
     * @param preference what a feature adds for a value of 1
     */
    List<Evidence> evidence(IntToDoubleFunction preference) {
        double[] weights = weights(preference);
        double total = 0;
        for (double weight : weights) {
            total += Math.max(weight, 0);
        }
        return passage.evidence(weights, SHARE * total);
    }

    /** One figure for each word; their sum is the difference of the scores (biases apart). */
    double[] weights(IntToDoubleFunction preference) {
        double[] weights = new double[passage.size()];
        Map<Integer, Double> known = new HashMap<>();
        FeatureHash.of(passage.tokens(), (row, word, first, last) -> {
            double each = known.computeIfAbsent(
                    row,
                    r -> preference.applyAsDouble(r) * values.getOrDefault(r, 0f) / occurrences.getOrDefault(r, 1));
            weights[first] += each / 2;
            weights[last] += each / 2;
        });
        return weights;
    }
}

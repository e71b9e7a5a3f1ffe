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
    private final Features text;
    /** What each feature is worth here; of a row that stands for features of several kinds, all together at its last. */
    private final float[] values;
    /** For each occurrence of a feature its place in the text's features, the first word and the last. */
    private int[] occurrences = new int[256];

    private int end;
    private final int[] counts;

    WordWeights(Passage passage, Features text) {
        this.passage = passage;
        this.text = text;
        this.counts = new int[text.size()];
        long[] rows = new long[text.size()];
        for (int f = 0; f < rows.length; f++) {
            rows[f] = (long) text.index()[f] << Integer.SIZE | f;
        }
        Arrays.sort(rows);
        this.values = together(text, rows);
        FeatureHash.of(passage.tokens(), (row, block, first, last) -> add(place(rows, row), first, last));
    }

    private static float[] together(Features text, long[] rows) {
        float[] values = text.value().clone();
        for (int i = 0; i + 1 < rows.length; i++) {
            if (rows[i] >>> Integer.SIZE == rows[i + 1] >>> Integer.SIZE) {
                values[(int) rows[i + 1]] += values[(int) rows[i]];
                values[(int) rows[i]] = 0;
            }
        }
        return values;
    }

    /** The last feature of a row. */
    private static int place(long[] rows, int row) {
        int after = -1 - Arrays.binarySearch(rows, (long) row << Integer.SIZE | Integer.MAX_VALUE);
        return (int) rows[after - 1];
    }

    private void add(int feature, int first, int last) {
        if (end + 3 > occurrences.length) {
            occurrences = Arrays.copyOf(occurrences, 2 * occurrences.length);
        }
        occurrences[end++] = feature;
        occurrences[end++] = first;
        occurrences[end++] = last;
        counts[feature]++;
    }

    /**
     * One figure for each word; their sum is the difference of the scores, biases apart.
     *
     * @param preference what a feature adds for a value of 1, by its row
     */
    double[] weights(IntToDoubleFunction preference) {
        double[] each = new double[values.length];
        for (int f = 0; f < each.length; f++) {
            // half for the first word and half for the last, which mostly are the same
            each[f] = preference.applyAsDouble(text.index()[f]) * values[f] / Math.max(counts[f], 1) / 2;
        }
        double[] weights = new double[passage.size()];
        for (int i = 0; i < end; i += 3) {
            weights[occurrences[i + 1]] += each[occurrences[i]];
            weights[occurrences[i + 2]] += each[occurrences[i]];
        }
        return weights;
    }

    /** The words that spoke for it. */
    List<Evidence> evidence(double[] weights) {
        double total = Arrays.stream(weights).filter(weight -> weight > 0).sum();
        return passage.evidence(weights, SHARE * total);
    }
}

package org.econtacts.analysis.learning;

import java.util.Arrays;

/**
 * A text's features with how often each occurs. Not to be changed.
 *
 * @param keys as {@link Vocabulary.Keys} makes them, distinct and growing
 * @param counts how often each occurs, at least 1
 * @param weights of each, before its block is scaled
 */
record Counted(int[] keys, int[] counts, float[] weights) {

    /** @param sorted with repetition */
    static Counted of(int[] sorted, Vocabulary vocabulary) {
        int[] keys = new int[sorted.length];
        int[] counts = new int[sorted.length];
        float[] weights = new float[sorted.length];
        int size = 0;
        for (int i = 0, next; i < sorted.length; i = next) {
            next = i + 1;
            while (next < sorted.length && sorted[next] == sorted[i]) {
                next++;
            }
            keys[size] = sorted[i];
            counts[size] = next - i;
            weights[size++] = vocabulary.weightOf(sorted[i], next - i);
        }
        return new Counted(Arrays.copyOf(keys, size), Arrays.copyOf(counts, size), Arrays.copyOf(weights, size));
    }

    int size() {
        return keys.length;
    }

    /** The key at a place; one greater than all after the last. */
    int key(int place) {
        return place < keys.length ? keys[place] : Integer.MAX_VALUE;
    }

    /** How often the feature at a place occurs; 0 at no place. */
    int count(int place) {
        return place < 0 ? 0 : counts[place];
    }

    /** What the feature at a place weighs; 0 at no place. */
    float weight(int place) {
        return place < 0 ? 0 : weights[place];
    }

    /** The place after the last feature of a block. */
    int end(int block) {
        int end = keys.length;
        while (end > 0 && Vocabulary.block(keys[end - 1]) > block) {
            end--;
        }
        return end;
    }

    /** For each block the sum of its features' squared weights. */
    double[] squares() {
        double[] squares = new double[FeatureHash.Block.values().length];
        for (int i = 0; i < keys.length; i++) {
            squares[Vocabulary.block(keys[i])] += weights[i] * weights[i];
        }
        return squares;
    }
}

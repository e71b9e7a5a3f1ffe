package org.econtacts.analysis.learning;

import java.util.Arrays;
import java.util.List;

/**
 * The sum of one sentence or of two neighbours, each block scaled to its length. Where a feature occurs in both, what it
 * weighs together differs from the sum of what it weighs in each; that and the features that only the two together have are
 * added as rows of their own.
 */
final class PartSum {

    private static final int BLOCKS = FeatureHash.Block.values().length;

    private final Vocabulary vocabulary;
    private final List<Part> parts;
    private final double[] squares;
    private int[] otherKeys = {};
    private float[] otherWeights = {};
    private int others;

    /** One sentence. */
    PartSum(Vocabulary vocabulary, Part part) {
        this.vocabulary = vocabulary;
        this.parts = List.of(part);
        this.squares = part.features().squares();
    }

    /** @param across what only both together have */
    PartSum(Vocabulary vocabulary, Part first, Part second, Counted across) {
        this.vocabulary = vocabulary;
        this.parts = List.of(first, second);
        this.squares = first.features().squares();
        double[] more = second.features().squares();
        Arrays.setAll(squares, block -> squares[block] + more[block]);
        int most = Math.min(first.features().size(), second.features().size()) + across.size();
        this.otherKeys = new int[most];
        this.otherWeights = new float[most];
        merge(first.features(), second.features(), across);
    }

    private void merge(Counted first, Counted second, Counted across) {
        int i = 0;
        int j = 0;
        int k = 0;
        while (i < first.size() || j < second.size() || k < across.size()) {
            int key = Math.min(Math.min(first.key(i), second.key(j)), across.key(k));
            int inFirst = first.key(i) == key ? i++ : -1;
            int inSecond = second.key(j) == key ? j++ : -1;
            int inAcross = across.key(k) == key ? k++ : -1;
            if (inAcross >= 0 || inFirst >= 0 && inSecond >= 0) {
                float one = first.weight(inFirst);
                float two = second.weight(inSecond);
                int count = first.count(inFirst) + second.count(inSecond) + across.count(inAcross);
                other(key, one, two, vocabulary.weightOf(key, count));
            }
        }
    }

    private void other(int key, float one, float two, float together) {
        squares[Vocabulary.block(key)] += (double) together * together - (double) one * one - (double) two * two;
        otherKeys[others] = key;
        otherWeights[others++] = together - one - two;
    }

    boolean knowsAny(LinearModel linear) {
        boolean known = parts.stream().anyMatch(Part::known);
        for (int i = 0; i < others && !known; i++) {
            known = linear.row(Vocabulary.rowOf(otherKeys[i])) != null;
        }
        return known;
    }

    FoundRows rows(LinearModel linear) {
        FoundRows found = new FoundRows(parts.size() * BLOCKS + others);
        float[] factors = factors();
        for (Part part : parts) {
            add(part.linear(), factors, found);
        }
        for (int i = 0; i < others; i++) {
            found.addKnown(linear.row(Vocabulary.rowOf(otherKeys[i])), factor(i, factors));
        }
        return found;
    }

    FoundRows vectors(EmbeddingModel embedding) {
        FoundRows found = new FoundRows(parts.size() * BLOCKS + others);
        float[] factors = factors();
        for (Part part : parts) {
            add(part.embedding(), factors, found);
        }
        for (int i = 0; i < others; i++) {
            found.addKnown(embedding.vector(Vocabulary.rowOf(otherKeys[i])), factor(i, factors));
        }
        return found;
    }

    private float factor(int other, float[] factors) {
        return otherWeights[other] * factors[Vocabulary.block(otherKeys[other])];
    }

    private static void add(float[][] sums, float[] factors, FoundRows found) {
        for (int block = 0; block < BLOCKS; block++) {
            found.add(sums[block], factors[block]);
        }
    }

    private float[] factors() {
        float[] factors = new float[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            factors[block] = Vocabulary.scale(block, squares[block]);
        }
        return factors;
    }
}

package org.econtacts.analysis.retrieval;

import java.util.Arrays;

/**
 * The documents in which a word stands. Not to be changed.
 *
 * @param documents growing
 * @param scores what the word adds to the score of each, greater than 0
 */
record Postings(int[] documents, float[] scores) {

    int size() {
        return documents.length;
    }

    /** Collects them in the documents' order. */
    static final class Builder {
        private final int[] documents;
        private final float[] scores;
        private int size;

        Builder(int most) {
            documents = new int[most];
            scores = new float[most];
        }

        void add(int document, float score) {
            documents[size] = document;
            scores[size++] = score;
        }

        Postings build() {
            return new Postings(Arrays.copyOf(documents, size), Arrays.copyOf(scores, size));
        }
    }
}

package org.econtacts.analysis.learning;

/**
 * A text as a sparse vector.
 *
 * @param index rows of the hash table, distinct
 * @param value their weights; the squares of each block (words, characters) sum to 1
 */
record Features(int[] index, float[] value) {

    int size() {
        return index.length;
    }
}

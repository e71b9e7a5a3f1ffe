package org.econtacts.analysis.learning;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The rows that a text's features have in a table, and what they add up to. All rows are looked up before the first is added,
 * so that the processor waits for several of them at once, and four are added in one go, which loads and stores the sums a
 * quarter as often; they are added in their order all the same, so that the sums are the same bit by bit. For one
 * thread and one text.
 */
final class FoundRows {

    private final float[][] rows;
    private final float[] factors;
    private int size;
    private int shortest = Integer.MAX_VALUE;

    /** @param most that will be added */
    FoundRows(int most) {
        rows = new float[most][];
        factors = new float[most];
    }

    void add(float[] row, float factor) {
        rows[size] = row;
        factors[size++] = factor;
        shortest = Math.min(shortest, row.length);
    }

    /** The same when there is such a row, and whether there is. */
    boolean addKnown(float @Nullable [] row, float factor) {
        if (row == null) {
            return false;
        }
        add(row, factor);
        return true;
    }

    /**
     * Adds the rows to the sums, each times its factor.
     *
     * @param parts of which only the first part of each row is added; it may be shorter than the sums
     */
    void addTo(float[] sums, int parts) {
        int next = 0;
        if (shortest >= parts * sums.length) {
            for (; next + 3 < size; next += 4) {
                addFour(sums, next);
            }
        }
        addEach(sums, parts, next);
    }

    private void addFour(float[] sums, int first) {
        float[] a = rows[first];
        float[] b = rows[first + 1];
        float[] c = rows[first + 2];
        float[] d = rows[first + 3];
        float ofA = factors[first];
        float ofB = factors[first + 1];
        float ofC = factors[first + 2];
        float ofD = factors[first + 3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] + ofA * a[i] + ofB * b[i] + ofC * c[i] + ofD * d[i];
        }
    }

    private void addEach(float[] sums, int parts, int from) {
        for (int i = from; i < size; i++) {
            float[] row = rows[i];
            float factor = factors[i];
            int length = Math.min(row.length / parts, sums.length);
            for (int c = 0; c < length; c++) {
                sums[c] += factor * row[c];
            }
        }
    }
}

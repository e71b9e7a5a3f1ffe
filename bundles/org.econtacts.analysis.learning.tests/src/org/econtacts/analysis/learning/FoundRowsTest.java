package org.econtacts.analysis.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoundRowsTest {

    private static final int PLACES = 33;

    private final SplittableRandom random = new SplittableRandom(3);

    private float[] row(int length) {
        float[] row = new float[length];
        for (int i = 0; i < length; i++) {
            row[i] = (float) random.nextGaussian();
        }
        return row;
    }

    /** Lengths of two parts each; the first part may be shorter than what is summed. */
    private void checkLikeOneAfterTheOther(int... lengths) {
        FoundRows found = new FoundRows(lengths.length);
        float[] expected = new float[PLACES];
        for (int length : lengths) {
            float[] row = row(length);
            float factor = (float) random.nextDouble();
            found.add(row, factor);
            for (int c = 0; c < Math.min(length / 2, PLACES); c++) {
                expected[c] += factor * row[c];
            }
        }
        float[] sums = new float[PLACES];
        found.addTo(sums, 2);

        assertArrayEquals(expected, sums);
    }

    @Test
    void fourRowsAtOnceGiveBitByBitWhatOneAfterTheOtherGives() {
        for (int rows = 0; rows < 10; rows++) {
            int[] lengths = new int[rows];
            Arrays.fill(lengths, 2 * PLACES);
            checkLikeOneAfterTheOther(lengths);
        }
    }

    @Test
    void rowsFromBeforeAnIntentWasAddedAreAddedAsFarAsTheyGo() {
        checkLikeOneAfterTheOther(66, 66, 20, 66, 80, 66, 66, 66, 0);
    }
}

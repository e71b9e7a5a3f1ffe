package org.econtacts.supervision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.econtacts.supervision.ConfidentLearning.Suspect;
import org.junit.jupiter.api.Test;

class ConfidentLearningTest {

    private static final int[] LABELS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2};
    private static final double[][] PROBABILITIES = {
        {.9, .05, .05}, {.8, .1, .1}, {.7, .2, .1}, {.1, .85, .05}, {.1, .8, .1},
        {.2, .7, .1}, {.6, .3, .1}, {.05, .9, .05}, {.1, .1, .8}, {.75, .05, .2}
    };

    @Test
    void theThresholdOfAClassIsItsMeanConfidence() {
        assertArrayEquals(new double[] {.625, .675, .5}, ConfidentLearning.thresholds(LABELS, PROBABILITIES), 1e-12);
    }

    @Test
    void theConfidentJointCountsOnlyWhatIsConfident() {
        assertArrayEquals(
                new int[][] {{3, 1, 0}, {0, 3, 0}, {1, 0, 1}}, ConfidentLearning.joint(LABELS, PROBABILITIES));
    }

    @Test
    void whatStandsOffTheDiagonalIsSuspectTheLeastConfidentFirst() {
        assertEquals(
                List.of(new Suspect(3, 1, .1), new Suspect(9, 0, .2)),
                ConfidentLearning.suspects(LABELS, PROBABILITIES));
    }

    @Test
    void votesAreDividedFromNotAtAllToEntirely() {
        assertEquals(0, VoteEntropy.of(List.of("a", "a", "a")));
        assertEquals(1, VoteEntropy.of(List.of("a", "b", "c")), 1e-12);
        assertEquals(0.57938, VoteEntropy.of(List.of("a", "a", "b")), 5e-6);
        assertEquals(0, VoteEntropy.of(List.of("a")));
    }
}

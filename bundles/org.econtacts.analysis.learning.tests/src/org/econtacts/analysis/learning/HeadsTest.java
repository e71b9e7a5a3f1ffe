package org.econtacts.analysis.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeadsTest {

    /** Components that are added up four at once, by one, and beside the lanes. */
    private static final int WIDTH = 23;

    private static final int INTENTS = 5;

    private final SplittableRandom random = new SplittableRandom(1);
    private final float[][] weights = new float[WIDTH][];
    private final float[] biases = numbers(INTENTS);
    private final float[] text = numbers(WIDTH);
    private final Heads heads;

    HeadsTest() {
        for (int i = 0; i < WIDTH; i++) {
            weights[i] = numbers(INTENTS);
        }
        heads = new Heads(weights, biases);
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private double score(int intent) {
        double score = biases[intent];
        for (int i = 0; i < WIDTH; i++) {
            score += (double) weights[i][intent] * text[i];
        }
        return score;
    }

    @Test
    void anIntentsScoreIsItsBiasAndTheProductOfItsWeightsWithTheText() {
        double[] scores = heads.scores(text, INTENTS + 1);

        for (int c = 0; c < INTENTS; c++) {
            assertEquals(score(c), scores[c], 1e-5);
        }
        assertEquals(0, scores[INTENTS]);
    }

    @Test
    void aStepMovesAgainstTheGradientAndLeavesTheOldHeadsAlone() {
        double[] before = heads.scores(text, INTENTS + 1);
        float[] gradient = {0, 0, 0.5f, 0, 0, -0.5f};
        float[] back = new float[WIDTH];

        double[] after = heads.learnt(text, gradient, 0.1f, back).scores(text, INTENTS + 1);

        assertEquals(before[0], after[0]);
        assertEquals(-1, Math.signum(after[2] - before[2]));
        assertEquals(1, Math.signum(after[5] - before[5]), "an intent that is new to the heads learns too");
        assertEquals(0.5f * weights[3][2], back[3], 1e-6);
        assertArrayEquals(before, heads.scores(text, INTENTS + 1));
    }

    @Test
    void whatIsSavedScoresTheSameAfterLoadingAndDamageIsTold() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        heads.save(new DataOutputStream(bytes));
        byte[] saved = bytes.toByteArray();

        assertArrayEquals(heads.scores(text, INTENTS), load(saved).scores(text, INTENTS));
        saved[0] = 0x7f;
        assertThrows(IOException.class, () -> load(saved));
    }

    private static Heads load(byte[] saved) throws IOException {
        return Heads.load(new DataInputStream(new ByteArrayInputStream(saved)), WIDTH);
    }
}

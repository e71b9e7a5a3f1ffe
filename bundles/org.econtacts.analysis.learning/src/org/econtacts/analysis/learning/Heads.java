package org.econtacts.analysis.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * What each component of a text's vector counts for each intent, and how probable each intent is of itself. Kept component
 * by component, so that all intents are scored side by side. Immutable; {@link #learnt} gives the next one.
 */
final class Heads {

    /** More intents are not read from a file: it is damaged. */
    private static final int MOST_INTENTS = 1 << 14;
    /** Sums that are kept apart and put together at the end, component by component in turn. */
    static final int LANES = 4;
    /** Smaller gradients are left alone. */
    private static final float NEGLIGIBLE = 1e-4f;

    private final float[][] weights;
    private final float[] biases;

    /**
     * @param weights for each component one for each intent; not to be changed any more
     * @param biases one for each intent; not to be changed any more
     */
    Heads(float[][] weights, float[] biases) {
        this.weights = weights;
        this.biases = biases;
    }

    /**
     * One whose components are those of all, each times a factor, and whose biases are the means.
     *
     * @param all at least one, of the same intents
     */
    static Heads sideBySide(List<Heads> all, float factor) {
        int width = all.getFirst().width();
        float[][] joined = new float[width * all.size()][all.getFirst().biases.length];
        float[] mean = new float[all.getFirst().biases.length];
        for (int c = 0; c < mean.length; c++) {
            for (int i = 0; i < joined.length; i++) {
                joined[i][c] = factor * all.get(i / width).weights[i % width][c];
            }
            for (Heads one : all) {
                mean[c] += one.biases[c] / all.size();
            }
        }
        return new Heads(joined, mean);
    }

    private int width() {
        return weights.length;
    }

    /** The scores of so many intents; 0 of those beyond the known ones. */
    double[] scores(float[] text, int intents) {
        double[] scores = new double[intents];
        scores(weights, biases, text, new float[LANES][biases.length], scores);
        return scores;
    }

    /**
     * The same of heads under work.
     *
     * @param lanes to add up in, {@link #LANES} of as many as there are biases
     * @param scores receives them
     */
    static void scores(float[][] weights, float[] biases, float[] text, float[][] lanes, double[] scores) {
        int whole = weights.length - weights.length % LANES;
        for (int lane = 0; lane < LANES; lane++) {
            Arrays.fill(lanes[lane], 0);
            int i = lane;
            for (; i + 3 * LANES < whole; i += 4 * LANES) {
                addFour(lanes[lane], weights, text, i);
            }
            for (; i < whole; i += LANES) {
                add(lanes[lane], weights[i], text[i]);
            }
        }
        for (int i = whole; i < weights.length; i++) {
            add(lanes[0], weights[i], text[i]);
        }
        for (int c = 0; c < Math.min(scores.length, biases.length); c++) {
            scores[c] = lanes[0][c] + lanes[1][c] + (lanes[2][c] + lanes[3][c]) + biases[c];
        }
    }

    /** Four components of one lane, one after the other, with the sums loaded and stored once. */
    private static void addFour(float[] sums, float[][] weights, float[] text, int first) {
        float[] a = weights[first];
        float[] b = weights[first + LANES];
        float[] c = weights[first + 2 * LANES];
        float[] d = weights[first + 3 * LANES];
        float ofA = text[first];
        float ofB = text[first + LANES];
        float ofC = text[first + 2 * LANES];
        float ofD = text[first + 3 * LANES];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] + a[i] * ofA + b[i] * ofB + c[i] * ofC + d[i] * ofD;
        }
    }

    private static void add(float[] sums, float[] weights, float factor) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += weights[c] * factor;
        }
    }

    /** What two intents' weights differ by, component by component. */
    float[] direction(int intent, int rival) {
        float[] direction = new float[width()];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = weight(i, intent) - weight(i, rival);
        }
        return direction;
    }

    private float weight(int component, int intent) {
        return intent < biases.length ? weights[component][intent] : 0;
    }

    /**
     * The heads after one step.
     *
     * @param gradient of the loss by the scores, one for each intent; may name more intents than are known
     * @param back receives the gradient by the text's vector
     */
    Heads learnt(float[] text, float[] gradient, float rate, float[] back) {
        int intents = Math.max(gradient.length, biases.length);
        float[] nextBiases = Arrays.copyOf(biases, intents);
        float[][] next = new float[width()][];
        for (int i = 0; i < next.length; i++) {
            next[i] = Arrays.copyOf(weights[i], intents);
        }
        for (int c = 0; c < gradient.length; c++) {
            if (Math.abs(gradient[c]) > NEGLIGIBLE) {
                float move = -rate * gradient[c];
                for (int i = 0; i < next.length; i++) {
                    back[i] += gradient[c] * next[i][c];
                    next[i][c] += move * text[i];
                }
                nextBiases[c] -= rate * gradient[c];
            }
        }
        return new Heads(next, nextBiases);
    }

    long bytes() {
        return (long) biases.length * (width() + 1) * Float.BYTES;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(biases.length);
        for (float[] component : weights) {
            save(component, out);
        }
        save(biases, out);
    }

    private static void save(float[] values, DataOutputStream out) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    static Heads load(DataInputStream in, int width) throws IOException {
        int intents = in.readInt();
        if (intents < 0 || intents > MOST_INTENTS) {
            throw new IOException(intents + " intents");
        }
        float[][] weights = new float[width][intents];
        for (float[] component : weights) {
            load(component, in);
        }
        float[] biases = new float[intents];
        load(biases, in);
        return new Heads(weights, biases);
    }

    private static void load(float[] values, DataInputStream in) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
    }
}

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
        float[][] sums = new float[4][biases.length];
        int whole = width() - width() % 4;
        for (int i = 0; i < whole; i += 4) {
            for (int lane = 0; lane < 4; lane++) {
                add(sums[lane], weights[i + lane], text[i + lane]);
            }
        }
        for (int i = whole; i < width(); i++) {
            add(sums[0], weights[i], text[i]);
        }
        double[] scores = new double[intents];
        for (int c = 0; c < Math.min(intents, biases.length); c++) {
            scores[c] = sums[0][c] + sums[1][c] + (sums[2][c] + sums[3][c]) + biases[c];
        }
        return scores;
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

package org.econtacts.analysis.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Lesson;

/**
 * Weighted sum of the features' vectors, then a softmax (Joulin et al., Bag of Tricks for Efficient Text Classification,
 * EACL 2017). Immutable; trained by {@link EmbeddingTrainer}.
 */
final class EmbeddingModel {

    static final int MOST_INTENTS = 1 << 14;

    private final Shape shape;
    private final Rows vectors;
    private final Rows outputs;

    /**
     * @param width length of a vector
     * @param intents number of places known
     * @param seed of the vectors' first values
     */
    record Shape(int width, int intents, long seed) {

        Shape withIntents(int more) {
            return new Shape(width, Math.max(more, intents), seed);
        }
    }

    /**
     * @param epochs passes over the texts
     * @param rate first step width; it falls to 0 along a line
     * @param dropout share of features left out in each step
     */
    record Schedule(int epochs, float rate, float dropout) {}

    EmbeddingModel(Shape shape, Rows vectors, Rows outputs) {
        this.shape = shape;
        this.vectors = vectors;
        this.outputs = outputs;
    }

    /** The model after one lesson with nothing left out. */
    EmbeddingModel learn(int intents, Features text, Lesson lesson, float rate) {
        Work work = new Work(shape.withIntents(intents), vectors.edit(), outputs.edit());
        work.step(text, lesson, rate);
        return work.done();
    }

    /** Logarithms of probabilities; NaN beyond the known intents. */
    double[] logProbabilities(Features text, int wanted) {
        float[] sum = new float[shape.width()];
        for (int f = 0; f < text.size(); f++) {
            add(sum, vectors.get(text.index()[f]), text.value()[f]);
        }
        double[] scores = scores(sum, outputs::get, shape.intents());
        Softmax.logProbabilities(scores);
        if (wanted <= scores.length) {
            return scores;
        }
        double[] padded = Arrays.copyOf(scores, wanted);
        Arrays.fill(padded, scores.length, wanted, Double.NaN);
        return padded;
    }

    /** What the intents' outputs differ by; the dot product with a feature's vector is that feature's contribution. */
    float[] direction(int intent, int rival) {
        float[] direction = new float[shape.width()];
        add(direction, outputs.get(intent), 1);
        add(direction, outputs.get(rival), -1);
        return direction;
    }

    /** What one feature adds along a {@link #direction}, for a value of 1. */
    double preference(int row, float[] direction) {
        float[] vector = vectors.get(row);
        return vector == null ? 0 : dot(vector, 0, direction);
    }

    long bytes() {
        return vectors.bytes() + outputs.bytes();
    }

    /** Where rows come from: a finished table or one under work. */
    private interface Source {
        float @Nullable [] get(int row);
    }

    private static double[] scores(float[] sum, Source outputs, int intents) {
        double[] scores = new double[intents];
        for (int c = 0; c < intents; c++) {
            float[] output = outputs.get(c);
            scores[c] = output == null ? 0 : dot(output, 0, sum) + output[sum.length];
        }
        return scores;
    }

    /** The product of a piece of a table with a vector. */
    static float dot(float[] table, int from, float[] vector) {
        // four sums, because one alone would wait for itself at every addition
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < vector.length; i += 4) {
            a += table[from + i] * vector[i];
            b += table[from + i + 1] * vector[i + 1];
            c += table[from + i + 2] * vector[i + 2];
            d += table[from + i + 3] * vector[i + 3];
        }
        for (; i < vector.length; i++) {
            a += table[from + i] * vector[i];
        }
        return a + b + (c + d);
    }

    private static void add(float[] to, float @Nullable [] vector, float factor) {
        if (vector != null) {
            for (int i = 0; i < to.length; i++) {
                to[i] += factor * vector[i];
            }
        }
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(shape.width());
        out.writeInt(shape.intents());
        out.writeLong(shape.seed());
        vectors.save(out);
        outputs.save(out);
    }

    static EmbeddingModel load(DataInputStream in) throws IOException {
        Shape shape = new Shape(in.readInt(), in.readInt(), in.readLong());
        return new EmbeddingModel(shape, Rows.load(in, FeatureHash.SIZE), Rows.load(in, MOST_INTENTS));
    }

    /** A model under work. */
    private static final class Work {
        private final Shape shape;
        private final Rows.Editor vectors;
        private final Rows.Editor outputs;

        Work(Shape shape, Rows.Editor vectors, Rows.Editor outputs) {
            this.shape = shape;
            this.vectors = vectors;
            this.outputs = outputs;
        }

        void step(Features text, Lesson lesson, float rate) {
            int width = shape.width();
            float[] sum = new float[width];
            for (int f = 0; f < text.size(); f++) {
                add(sum, vector(text.index()[f]), text.value()[f]);
            }
            double[] scores = scores(sum, outputs::get, shape.intents());
            Softmax.logProbabilities(scores);
            float[] gradient = Softmax.gradient(scores, lesson.intent(), lesson.kind(), lesson.weight());
            float[] back = new float[width];
            for (int c = 0; c < gradient.length; c++) {
                if (Math.abs(gradient[c]) > 1e-4f) {
                    float[] output = outputs.own(c, width + 1);
                    add(back, output, gradient[c]);
                    add(output, sum, -rate * gradient[c], width);
                    output[width] -= rate * gradient[c];
                }
            }
            for (int f = 0; f < text.size(); f++) {
                add(vectors.own(text.index()[f], width), back, -rate * text.value()[f], width);
            }
        }

        private static void add(float[] to, float[] vector, float factor) {
            add(to, vector, factor, Math.min(to.length, vector.length));
        }

        private static void add(float[] to, float[] vector, float factor, int length) {
            for (int i = 0; i < length; i++) {
                to[i] += factor * vector[i];
            }
        }

        /** The feature's vector; a new one starts at random, N(0, 0.1 / √width), from its own seed. */
        private float[] vector(int row) {
            float[] known = vectors.get(row);
            if (known != null) {
                return known;
            }
            float[] fresh = new float[shape.width()];
            SplittableRandom random = new SplittableRandom(shape.seed() * 31 + row);
            double scale = 0.1 / Math.sqrt(fresh.length);
            for (int i = 0; i < fresh.length; i++) {
                fresh[i] = (float) (random.nextGaussian() * scale);
            }
            vectors.put(row, fresh);
            return fresh;
        }

        EmbeddingModel done() {
            return new EmbeddingModel(shape, vectors.done(), outputs.done());
        }
    }
}

package org.econtacts.analysis.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Lesson;

/**
 * Weighted sum of the features' vectors, then a softmax (Joulin et al., Bag of Tricks for Efficient Text Classification,
 * EACL 2017). Immutable; trained by {@link EmbeddingTrainer}.
 */
final class EmbeddingModel {

    /** A longer vector is not read from a file: it is damaged. */
    private static final int WIDEST = 1 << 12;

    private final Shape shape;
    private final Rows vectors;
    private final Heads heads;

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

    EmbeddingModel(Shape shape, Rows vectors, Heads heads) {
        this.shape = shape;
        this.vectors = vectors;
        this.heads = heads;
    }

    /**
     * One model whose scores are the means of several: each errs in its own way where examples are few (Breiman, Bagging
     * Predictors, Machine Learning 1996). Their vectors lie side by side, so that a word's contribution stays exact, each
     * shortened so that products add up to the mean and a step on line moves the scores as far as in one.
     *
     * @param models at least one, of the same texts and of one shape, seeds apart
     */
    static EmbeddingModel mean(List<EmbeddingModel> models) {
        EmbeddingModel first = models.getFirst();
        if (models.size() == 1) {
            return first;
        }
        float factor = (float) (1 / Math.sqrt(models.size()));
        Rows.Editor joined = Rows.empty(FeatureHash.SIZE).edit();
        for (int row = 0; row < FeatureHash.SIZE; row++) {
            if (first.vectors.get(row) != null) {
                joined.put(row, sideBySide(models, row, factor));
            }
        }
        Shape wide = new Shape(first.shape.width() * models.size(), first.shape.intents(), first.shape.seed());
        return new EmbeddingModel(
                wide,
                joined.done(),
                Heads.sideBySide(models.stream().map(model -> model.heads).toList(), factor));
    }

    private static float[] sideBySide(List<EmbeddingModel> models, int row, float factor) {
        int width = models.getFirst().shape.width();
        float[] joined = new float[width * models.size()];
        for (int m = 0; m < models.size(); m++) {
            float[] vector = models.get(m).vectors.get(row);
            for (int i = 0; vector != null && i < width; i++) {
                joined[m * width + i] = factor * vector[i];
            }
        }
        return joined;
    }

    /** The model after one lesson with nothing left out. */
    EmbeddingModel learn(int intents, Features text, Lesson lesson, float rate) {
        Shape wide = shape.withIntents(intents);
        Rows.Editor editor = vectors.edit();
        FoundRows found = new FoundRows(text.size());
        for (int f = 0; f < text.size(); f++) {
            found.add(vector(editor, text.index()[f]), text.value()[f]);
        }
        float[] sum = new float[wide.width()];
        found.addTo(sum, 1);
        double[] scores = heads.scores(sum, wide.intents());
        Softmax.logProbabilities(scores);
        float[] gradient = Softmax.gradient(scores, lesson.intent(), lesson.kind(), lesson.weight());
        float[] back = new float[wide.width()];
        Heads next = heads.learnt(sum, gradient, rate, back);
        for (int f = 0; f < text.size(); f++) {
            add(editor.own(text.index()[f], wide.width()), back, -rate * text.value()[f]);
        }
        return new EmbeddingModel(wide, editor.done(), next);
    }

    /** The feature's vector; a new one starts at random, N(0, 0.1 / √width), from its own seed. */
    private float[] vector(Rows.Editor editor, int row) {
        float[] known = editor.get(row);
        if (known != null) {
            return known;
        }
        float[] fresh = new float[shape.width()];
        SplittableRandom random = new SplittableRandom(shape.seed() * 31 + row);
        double scale = 0.1 / Math.sqrt(fresh.length);
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = (float) (random.nextGaussian() * scale);
        }
        editor.put(row, fresh);
        return fresh;
    }

    /** Logarithms of probabilities; NaN beyond the known intents. */
    double[] logProbabilities(Features text, int wanted) {
        FoundRows found = new FoundRows(text.size());
        for (int f = 0; f < text.size(); f++) {
            float[] vector = vectors.get(text.index()[f]);
            if (vector != null) {
                found.add(vector, text.value()[f]);
            }
        }
        return logProbabilities(found, wanted);
    }

    /** The same of vectors that were looked up already, or of {@link #sum}. */
    double[] logProbabilities(FoundRows found, int wanted) {
        double[] scores = heads.scores(sum(found), shape.intents());
        Softmax.logProbabilities(scores);
        if (wanted <= scores.length) {
            return scores;
        }
        double[] padded = Arrays.copyOf(scores, wanted);
        Arrays.fill(padded, scores.length, wanted, Double.NaN);
        return padded;
    }

    /** A feature's vector; null when no lesson had it. Not to be changed. */
    float @Nullable [] vector(int row) {
        return vectors.get(row);
    }

    /** What vectors add up to. */
    float[] sum(FoundRows found) {
        float[] sum = new float[shape.width()];
        found.addTo(sum, 1);
        return sum;
    }

    /** What the intents' outputs differ by; the dot product with a feature's vector is that feature's contribution. */
    float[] direction(int intent, int rival) {
        return heads.direction(intent, rival);
    }

    /** What one feature adds along a {@link #direction}, for a value of 1. */
    double preference(int row, float[] direction) {
        float[] vector = vectors.get(row);
        return vector == null ? 0 : dot(vector, direction);
    }

    long bytes() {
        return vectors.bytes() + heads.bytes();
    }

    static float dot(float[] one, float[] other) {
        // four sums, because one alone would wait for itself at every addition
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return a + b + (c + d);
    }

    private static void add(float[] to, float[] vector, float factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(shape.width());
        out.writeInt(shape.intents());
        out.writeLong(shape.seed());
        vectors.save(out);
        heads.save(out);
    }

    static EmbeddingModel load(DataInputStream in) throws IOException {
        Shape shape = new Shape(in.readInt(), in.readInt(), in.readLong());
        if (shape.width() < 1 || shape.width() > WIDEST) {
            throw new IOException("vectors of length " + shape.width());
        }
        return new EmbeddingModel(shape, Rows.load(in, FeatureHash.SIZE), Heads.load(in, shape.width()));
    }
}

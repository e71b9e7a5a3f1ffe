package org.econtacts.analysis.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Lesson;

/**
 * Multinomial softmax over hashed features, learnt by FTRL-proximal (McMahan, Follow-the-Regularized-Leader and Mirror
 * Descent, AISTATS 2011). Without l1 its state z is -w·(beta + √n) / alpha, so that the step becomes w ← w - alpha·g /
 * (beta + √(n + g²)), and a row keeps the weights w, then the sums n. Rows come into being when a feature is first
 * learnt, and grow when an intent is added. Immutable.
 */
final class LinearModel {

    private static final float BETA = 1;
    /** Intents whose gradient is smaller are left alone. */
    private static final float NEGLIGIBLE = 1e-3f;
    /** Of a row: the weights, then the sums. */
    private static final int PARTS = 2;

    private final int intents;
    private final Rows rows;

    private LinearModel(int intents, Rows rows) {
        this.intents = intents;
        this.rows = rows;
    }

    static LinearModel empty(int intents) {
        return new LinearModel(intents, Rows.empty(FeatureHash.SIZE));
    }

    /** Trains in several passes in random order. */
    static LinearModel train(
            int intents, List<Features> texts, List<Lesson> lessons, int passes, float alpha, RandomGenerator random) {
        Rows.Editor editor = Rows.empty(FeatureHash.SIZE).edit();
        int[] order = Order.of(texts.size());
        for (int pass = 0; pass < passes; pass++) {
            Order.shuffle(order, random);
            for (int i : order) {
                step(editor, intents, texts.get(i), lessons.get(i), alpha);
            }
        }
        return new LinearModel(intents, editor.done());
    }

    /** The model after one lesson; it may name an intent beyond the known ones. */
    LinearModel learn(int wanted, Features text, Lesson lesson, float alpha) {
        Rows.Editor editor = rows.edit();
        int more = Math.max(intents, wanted);
        step(editor, more, text, lesson, alpha);
        return new LinearModel(more, editor.done());
    }

    double[] logProbabilities(Features text, int wanted) {
        return logProbabilities(found(rows::get, text), wanted);
    }

    /** The same of rows that were looked up already, or of {@link #sums}. */
    double[] logProbabilities(FoundRows found, int wanted) {
        double[] result = scores(found, Math.max(wanted, intents));
        Softmax.logProbabilities(result);
        return result;
    }

    /** A feature's row; null when no lesson had it. Not to be changed. */
    float @Nullable [] row(int row) {
        return rows.get(row);
    }

    /** What rows add up to, in the shape of a row. */
    float[] sums(FoundRows found) {
        float[] sums = new float[intents];
        found.addTo(sums, PARTS);
        return Arrays.copyOf(sums, PARTS * intents);
    }

    /** Whether a lesson had that feature (or one with the same hash). */
    boolean knows(int row) {
        return rows.get(row) != null;
    }

    /** What one feature adds to the difference of two intents' scores, for a value of 1. */
    double preference(int row, int intent, int rival) {
        float[] weights = rows.get(row);
        if (weights == null) {
            return 0;
        }
        int known = weights.length / PARTS;
        return (intent < known ? weights[intent] : 0) - (rival < known ? weights[rival] : 0);
    }

    /** Where rows come from: a finished table or one under work. */
    private interface Source {
        float @Nullable [] get(int row);
    }

    private static FoundRows found(Source source, Features text) {
        FoundRows found = new FoundRows(text.size());
        for (int f = 0; f < text.size(); f++) {
            float[] row = source.get(text.index()[f]);
            if (row != null) {
                found.add(row, text.value()[f]);
            }
        }
        return found;
    }

    private static double[] scores(FoundRows found, int intents) {
        float[] sums = new float[intents];
        found.addTo(sums, PARTS);
        double[] scores = new double[intents];
        for (int c = 0; c < intents; c++) {
            scores[c] = sums[c];
        }
        return scores;
    }

    private static void step(Rows.Editor editor, int intents, Features text, Lesson lesson, float alpha) {
        double[] scores = scores(found(editor::get, text), intents);
        Softmax.logProbabilities(scores);
        float[] gradient = Softmax.gradient(scores, lesson.intent(), lesson.kind(), lesson.weight());
        int[] active = active(gradient);
        if (active.length == 0) {
            return;
        }
        for (int f = 0; f < text.size(); f++) {
            float[] row = owned(editor, text.index()[f], intents);
            update(row, row.length / PARTS, gradient, active, text.value()[f], alpha);
        }
    }

    private static void update(float[] row, int known, float[] gradient, int[] active, float value, float alpha) {
        for (int c : active) {
            float g = gradient[c] * value;
            float n = row[known + c] + g * g;
            row[known + c] = n;
            row[c] -= alpha * g / (BETA + (float) Math.sqrt(n));
        }
    }

    private static int[] active(float[] gradient) {
        int[] found = new int[gradient.length];
        int size = 0;
        for (int c = 0; c < gradient.length; c++) {
            if (Math.abs(gradient[c]) >= NEGLIGIBLE) {
                found[size++] = c;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** The row with room for all intents: weights, then sums, each part longer than before when intents were added. */
    private static float[] owned(Rows.Editor editor, int index, int intents) {
        float[] old = editor.get(index);
        if (old == null || old.length >= PARTS * intents) {
            return editor.own(index, PARTS * intents);
        }
        int known = old.length / PARTS;
        float[] wide = new float[PARTS * intents];
        System.arraycopy(old, 0, wide, 0, known);
        System.arraycopy(old, known, wide, intents, known);
        editor.put(index, wide);
        return wide;
    }

    long bytes() {
        return rows.bytes();
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(intents);
        rows.save(out);
    }

    static LinearModel load(DataInputStream in) throws IOException {
        int intents = in.readInt();
        return new LinearModel(intents, Rows.load(in, FeatureHash.SIZE));
    }
}

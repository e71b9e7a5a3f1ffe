package org.econtacts.analysis.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.econtacts.analysis.Lesson;

/** Multinomial logistic regression on vectors, by plain gradient steps. Immutable; rows are shared between snapshots. */
final class SoftmaxHead {

    private static final int EPOCHS = 40;
    /** The vectors have length 1 and lie close together, so steps are long; the width falls to 0 along a line. */
    private static final float RATE = 6f;
    /** Of each step, how much the weights of the lesson's intent and of its rivals shrink. */
    private static final float DECAY = 2e-6f;

    private static final float ONLINE_RATE = 1.5f;
    /** A refused answer of high probability teaches much, but not without limit. */
    private static final double REFUSAL_LIMIT = 5;

    private static final int LARGEST = 1 << 20;

    private final int width;
    private final float[][] rows;

    private SoftmaxHead(int width, float[][] rows) {
        this.width = width;
        this.rows = rows;
    }

    /** One that knows nothing of so many intents; a row ends with its bias. */
    static SoftmaxHead empty(int width, int intents) {
        return new SoftmaxHead(width, new float[intents][width + 1]);
    }

    /** Learns all lessons on one thread, the same from the same. */
    static SoftmaxHead train(int width, int intents, List<float[]> vectors, List<Lesson> lessons, long seed) {
        SoftmaxHead head = empty(width, intents);
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[lessons.size()];
        Arrays.setAll(order, i -> i);
        double steps = (double) EPOCHS * order.length;
        long done = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (int i : order) {
                float rate = (float) (RATE * (1 - done++ / steps));
                head.step(head.rows, vectors.get(i), lessons.get(i), rate);
            }
        }
        return head;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    /** The head after one more lesson. */
    SoftmaxHead learn(int intents, float[] vector, Lesson lesson) {
        float[][] next = Arrays.copyOf(rows, Math.max(rows.length, intents));
        for (int c = 0; c < next.length; c++) {
            next[c] = c < rows.length ? rows[c].clone() : new float[width + 1];
        }
        SoftmaxHead head = new SoftmaxHead(width, next);
        head.step(next, vector, lesson, ONLINE_RATE);
        return head;
    }

    private void step(float[][] mine, float[] vector, Lesson lesson, float rate) {
        double[] logs = logProbabilities(vector, mine.length);
        double factor = factor(Math.exp(logs[lesson.intent()]), lesson);
        for (int c = 0; c < mine.length; c++) {
            double gradient = factor * ((c == lesson.intent() ? 1 : 0) - Math.exp(logs[c]));
            if (Math.abs(gradient) > 1e-5) {
                move(mine[c], vector, (float) (-rate * gradient), 1 - rate * DECAY);
            }
        }
    }

    /** Of -ln p_y for IS, the same backwards for WAS_NOT, of -ln(1 - p_y) for IS_NOT. */
    private static double factor(double p, Lesson lesson) {
        return switch (lesson.kind()) {
            case IS -> -lesson.weight();
            case WAS_NOT -> lesson.weight();
            case IS_NOT -> lesson.weight() * Math.min(p / Math.max(1 - p, 1e-9), REFUSAL_LIMIT);
        };
    }

    private static void move(float[] row, float[] vector, float step, float shrink) {
        for (int i = 0; i < vector.length; i++) {
            row[i] = row[i] * shrink + step * vector[i];
        }
        row[vector.length] += step * 0.1f;
    }

    /** Logarithms of probabilities; NaN beyond the known intents. */
    double[] logProbabilities(float[] vector, int wanted) {
        double[] logs = new double[Math.max(rows.length, wanted)];
        double max = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < rows.length; c++) {
            logs[c] = score(rows[c], vector);
            max = Math.max(max, logs[c]);
        }
        double sum = 0;
        for (int c = 0; c < rows.length; c++) {
            sum += Math.exp(logs[c] - max);
        }
        double shift = max + Math.log(sum);
        for (int c = 0; c < logs.length; c++) {
            logs[c] = c < rows.length ? logs[c] - shift : Double.NaN;
        }
        return logs;
    }

    private static double score(float[] row, float[] vector) {
        float sum = row[vector.length] * 0.1f;
        for (int i = 0; i < vector.length; i++) {
            sum += row[i] * vector[i];
        }
        return sum;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(width);
        out.writeInt(rows.length);
        for (float[] row : rows) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    static SoftmaxHead load(DataInputStream in) throws IOException {
        int width = in.readInt();
        int intents = in.readInt();
        if (width < 1 || width > LARGEST || intents < 1 || intents > LARGEST) {
            throw new IOException("a head of " + width + " by " + intents);
        }
        SoftmaxHead head = empty(width, intents);
        for (float[] row : head.rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.readFloat();
            }
        }
        return head;
    }

    /** Length of the vectors it reads. */
    int width() {
        return width;
    }
}

package org.econtacts.analysis.learning;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.econtacts.analysis.Lesson;

/**
 * Trains an {@link EmbeddingModel} in one go, by plain gradient steps with most features left out at random in each, which
 * keeps rare features from being learnt by heart (Srivastava et al., Dropout, JMLR 2014). Works on two dense tables over the
 * features that occur; one use, one thread, bit by bit the same from the same seed.
 */
final class EmbeddingTrainer {

    /** Smaller gradients are left alone. */
    private static final float NEGLIGIBLE = 1e-4f;

    private final EmbeddingModel.Shape shape;
    private final List<Lesson> lessons;
    private final int[] placeOfRow = new int[FeatureHash.SIZE];
    private final int[][] places;
    private final float[][] values;
    private final float[][] vectors;
    private final float[][] outputs;
    /** The same by component, for the compiler adds up all intents side by side there, but one alone step by step. */
    private final float[][] components;

    private final float[] biases;
    private final SplittableRandom random;
    private int rows;

    // of the step under way
    private final int[] keptPlaces;
    private final float[] keptValues;
    private final float[] sum;
    private final float[] back;
    private final float[][] lanes;
    private final double[] scores;

    /** @param texts the lessons' features, in the lessons' order */
    EmbeddingTrainer(EmbeddingModel.Shape shape, List<Features> texts, List<Lesson> lessons) {
        this.shape = shape;
        this.lessons = lessons;
        this.random = new SplittableRandom(shape.seed());
        this.places = texts.stream().map(this::number).toArray(int[][]::new);
        this.values = texts.stream().map(Features::value).toArray(float[][]::new);
        int longest = texts.stream().mapToInt(Features::size).max().orElse(0);
        this.keptPlaces = new int[longest];
        this.keptValues = new float[longest];
        int width = shape.width();
        // arrays of their own, not pieces of one: over those the compiler does several components at once
        this.vectors = new float[rows][width];
        double scale = 0.1 / Math.sqrt(width);
        for (float[] vector : vectors) {
            for (int i = 0; i < width; i++) {
                vector[i] = (float) (random.nextGaussian() * scale);
            }
        }
        this.outputs = new float[shape.intents()][width];
        this.components = new float[width][shape.intents()];
        this.biases = new float[shape.intents()];
        this.sum = new float[width];
        this.back = new float[width];
        this.lanes = new float[Heads.LANES][shape.intents()];
        this.scores = new double[shape.intents()];
    }

    /** Gives each row a place in the dense table at its first occurrence; places are from 1 on in the map. */
    private int[] number(Features text) {
        int[] found = new int[text.size()];
        for (int f = 0; f < found.length; f++) {
            int row = text.index()[f];
            if (placeOfRow[row] == 0) {
                placeOfRow[row] = ++rows;
            }
            found[f] = placeOfRow[row] - 1;
        }
        return found;
    }

    EmbeddingModel train(EmbeddingModel.Schedule schedule) {
        int[] order = Order.of(places.length);
        long steps = (long) schedule.epochs() * places.length;
        long done = 0;
        for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
            Order.shuffle(order, random);
            for (int text : order) {
                float rate = schedule.rate() * (1 - (float) done++ / steps);
                step(text, schedule.dropout(), rate);
            }
        }
        return model();
    }

    private void step(int text, float dropout, float rate) {
        int kept = thin(text, dropout);
        FoundRows found = new FoundRows(kept);
        for (int f = 0; f < kept; f++) {
            found.add(vectors[keptPlaces[f]], keptValues[f]);
        }
        Arrays.fill(sum, 0);
        found.addTo(sum, 1);
        score();
        Lesson lesson = lessons.get(text);
        propagate(lesson.intent(), (float) lesson.weight(), rate);
        for (int f = 0; f < kept; f++) {
            add(vectors[keptPlaces[f]], back, -rate * keptValues[f]);
        }
    }

    private static void add(float[] to, float[] vector, float factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    /** Keeps a share of the features, at least none, and lifts them so that their sum is as before on average. */
    private int thin(int text, float dropout) {
        float lift = 1 / (1 - dropout);
        int limit = (int) (dropout * (1 << 16));
        int kept = 0;
        long bits = 0;
        int[] ofText = places[text];
        float[] weights = values[text];
        for (int f = 0; f < ofText.length; f++) {
            bits = f % 4 == 0 ? random.nextLong() : bits >>> 16;
            // written in any case and counted if kept: the processor cannot guess what chance will keep
            keptPlaces[kept] = ofText[f];
            keptValues[kept] = weights[f] * lift;
            kept += (bits & 0xffff) >= limit ? 1 : 0;
        }
        return kept;
    }

    private void score() {
        Heads.scores(components, biases, sum, lanes, scores);
        Softmax.logProbabilities(scores);
    }

    /** Moves the outputs, and leaves in {@link #back} what the vectors are to be moved by. */
    private void propagate(int truth, float weight, float rate) {
        Arrays.fill(back, 0);
        for (int c = 0; c < scores.length; c++) {
            float gradient = weight * ((float) Math.exp(scores[c]) - (c == truth ? 1 : 0));
            if (Math.abs(gradient) > NEGLIGIBLE) {
                float move = rate * gradient;
                add(back, outputs[c], gradient);
                add(outputs[c], sum, -move);
                for (int i = 0; i < components.length; i++) {
                    components[i][c] = outputs[c][i];
                }
                biases[c] -= move;
            }
        }
    }

    private EmbeddingModel model() {
        Rows.Editor finished = Rows.empty(FeatureHash.SIZE).edit();
        for (int row = 0; row < placeOfRow.length; row++) {
            if (placeOfRow[row] > 0) {
                finished.put(row, vectors[placeOfRow[row] - 1]);
            }
        }
        return new EmbeddingModel(shape, finished.done(), new Heads(components, biases));
    }
}

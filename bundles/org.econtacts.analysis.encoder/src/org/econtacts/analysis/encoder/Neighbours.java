package org.econtacts.analysis.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.econtacts.analysis.Lesson;

/**
 * How near a text lies to the examples of each intent: each example counts the more the nearer it is, exp(25 cos) (Nadaraya,
 * On Estimating Regression, 1964, with a von Mises-Fisher kernel). Vectors are taken from the middle of all examples, for
 * those of an encoder crowd on one side of the sphere. Immutable; examples are shared between snapshots.
 */
final class Neighbours {

    /** Examples of one intent, as for retrieval. */
    private static final int EXAMPLES = 200;
    /** Of 10 to 40, on held-out parts of a training set, the one with the least log loss. */
    private static final float SHARPNESS = 25;
    /** Of what an example at the place of the nearest one counts: what every intent has. */
    private static final double LEAST = 1e-4;

    private static final int LARGEST = 1 << 22;

    private final float[] middle;
    private final List<Example> examples;

    /** @param vector from the middle, of length 1 */
    private record Example(int intent, float weight, float[] vector) {}

    private Neighbours(float[] middle, List<Example> examples) {
        this.middle = middle;
        this.examples = examples;
    }

    /** Remembers lessons of kind IS; of an intent with too many, some spread evenly over their order. */
    static Neighbours train(int width, int intents, List<float[]> vectors, List<Lesson> lessons) {
        float[] middle = middle(width, vectors);
        int[] counts = new int[intents];
        lessons.forEach(lesson -> counts[lesson.intent()]++);
        int[] seen = new int[intents];
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            long number = seen[lesson.intent()]++;
            long kept = Math.min(EXAMPLES, counts[lesson.intent()]);
            if ((number + 1) * kept / counts[lesson.intent()] > number * kept / counts[lesson.intent()]) {
                examples.add(new Example(lesson.intent(), (float) lesson.weight(), fromMiddle(middle, vectors.get(i))));
            }
        }
        return new Neighbours(middle, examples);
    }

    private static float[] middle(int width, List<float[]> vectors) {
        double[] sum = new double[width];
        for (float[] vector : vectors) {
            for (int i = 0; i < width; i++) {
                sum[i] += vector[i];
            }
        }
        float[] middle = new float[width];
        for (int i = 0; i < width; i++) {
            middle[i] = (float) (sum[i] / Math.max(1, vectors.size()));
        }
        return middle;
    }

    private static float[] fromMiddle(float[] middle, float[] vector) {
        float[] moved = new float[middle.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = vector[i] - middle[i];
        }
        return SentenceEncoder.normalised(moved);
    }

    /** After one more lesson; a refusal says nothing about where examples lie. */
    Neighbours learn(float[] vector, Lesson lesson) {
        float[] place = fromMiddle(middle, vector);
        List<Example> next = new ArrayList<>(examples);
        switch (lesson.kind()) {
            case IS -> add(next, new Example(lesson.intent(), (float) lesson.weight(), place));
            case WAS_NOT ->
                next.removeIf(each -> each.intent() == lesson.intent() && Arrays.equals(each.vector(), place));
            case IS_NOT -> {
                return this;
            }
        }
        return new Neighbours(middle, next);
    }

    /** The oldest of an intent makes room. */
    private static void add(List<Example> examples, Example example) {
        long known = examples.stream()
                .filter(each -> each.intent() == example.intent())
                .count();
        if (known >= EXAMPLES) {
            examples.stream()
                    .filter(each -> each.intent() == example.intent())
                    .findFirst()
                    .ifPresent(examples::remove);
        }
        examples.add(example);
    }

    /** Logarithms of probabilities, for so many places; empty when there is no example. */
    double[] logProbabilities(float[] vector, int intents) {
        if (examples.isEmpty()) {
            return new double[0];
        }
        float[] place = fromMiddle(middle, vector);
        float[] near = new float[examples.size()];
        float nearest = -1;
        for (int i = 0; i < near.length; i++) {
            near[i] = dot(place, examples.get(i).vector());
            nearest = Math.max(nearest, near[i]);
        }
        double[] shares = new double[intents];
        Arrays.fill(shares, LEAST);
        for (int i = 0; i < near.length; i++) {
            Example each = examples.get(i);
            if (each.intent() < intents) {
                shares[each.intent()] += each.weight() * Math.exp(SHARPNESS * (near[i] - nearest));
            }
        }
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> Math.log(share / sum)).toArray();
    }

    /** In four sums side by side, which the processor adds at once. */
    private static float dot(float[] left, float[] right) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < left.length; i += 4) {
            a += left[i] * right[i];
            b += left[i + 1] * right[i + 1];
            c += left[i + 2] * right[i + 2];
            d += left[i + 3] * right[i + 3];
        }
        for (; i < left.length; i++) {
            a += left[i] * right[i];
        }
        return a + b + (c + d);
    }

    void save(DataOutputStream out) throws IOException {
        write(out, middle);
        out.writeInt(examples.size());
        for (Example each : examples) {
            out.writeInt(each.intent());
            out.writeFloat(each.weight());
            write(out, each.vector());
        }
    }

    private static void write(DataOutputStream out, float[] vector) throws IOException {
        for (float value : vector) {
            out.writeFloat(value);
        }
    }

    static Neighbours load(DataInputStream in, int width) throws IOException {
        float[] middle = read(in, width);
        int count = in.readInt();
        if (count < 0 || count > LARGEST) {
            throw new IOException(count + " examples");
        }
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int intent = in.readInt();
            float weight = in.readFloat();
            if (intent < 0) {
                throw new IOException("intent " + intent);
            }
            examples.add(new Example(intent, weight, read(in, width)));
        }
        return new Neighbours(middle, examples);
    }

    private static float[] read(DataInputStream in, int width) throws IOException {
        float[] vector = new float[width];
        for (int i = 0; i < width; i++) {
            vector[i] = in.readFloat();
        }
        return vector;
    }
}

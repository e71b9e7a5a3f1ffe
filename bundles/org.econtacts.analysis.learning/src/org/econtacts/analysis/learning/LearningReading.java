package org.econtacts.analysis.learning;

import java.util.Arrays;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;

/** What the two models made of a passage: linear, then embedding. */
final class LearningReading implements Reading {

    private final Passage passage;
    private final Supplier<Features> text;
    private final double[][] channels;
    private final LinearModel linear;
    private final EmbeddingModel embedding;
    /** Made when first asked for: most readings are never explained. */
    private @Nullable WordWeights words;
    /** What was divided last: the words that are shown and the reason that is given ask for the same. */
    private @Nullable Divided divided;

    private record Divided(int intent, int rival, double[] channelWeights, double[] words) {
        boolean answers(int otherIntent, int otherRival, double[] otherWeights) {
            return intent == otherIntent && rival == otherRival && Arrays.equals(channelWeights, otherWeights);
        }
    }

    /** @param text the passage's features, asked for when it is explained */
    LearningReading(
            Passage passage,
            Supplier<Features> text,
            double[][] channels,
            LinearModel linear,
            EmbeddingModel embedding) {
        this.passage = passage;
        this.text = text;
        this.channels = channels;
        this.linear = linear;
        this.embedding = embedding;
    }

    @Override
    public double[][] channels() {
        return channels;
    }

    @Override
    public Explanation explain(int intent, int rival, double[] channelWeights) {
        return new Explanation(words().evidence(contributions(intent, rival, channelWeights)), "");
    }

    @Override
    public double[] contributions(int intent, int rival, double[] channelWeights) {
        Divided before = divided;
        if (before != null && before.answers(intent, rival, channelWeights)) {
            return before.words().clone();
        }
        double[] found = divide(intent, rival, channelWeights);
        divided = new Divided(intent, rival, channelWeights.clone(), found);
        return found.clone();
    }

    private double[] divide(int intent, int rival, double[] channelWeights) {
        float[] direction = embedding.direction(intent, rival);
        return words().weights(row -> channelWeights[0] * linear.preference(row, intent, rival)
                + channelWeights[1] * embedding.preference(row, direction));
    }

    private WordWeights words() {
        WordWeights known = words;
        if (known == null) {
            known = new WordWeights(passage, text.get());
            words = known;
        }
        return known;
    }
}

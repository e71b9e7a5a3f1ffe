package org.econtacts.analysis.learning;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;

/** What the two models made of a passage: linear, then embedding. */
final class LearningReading implements Reading {

    private final Passage passage;
    private final Features text;
    private final double[][] channels;
    private final LinearModel linear;
    private final EmbeddingModel embedding;
    /** Made when first asked for: most readings are never explained. */
    private @Nullable WordWeights words;

    LearningReading(Passage passage, Features text, double[][] channels, LinearModel linear, EmbeddingModel embedding) {
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
        float[] direction = embedding.direction(intent, rival);
        return words().weights(row -> channelWeights[0] * linear.preference(row, intent, rival)
                + channelWeights[1] * embedding.preference(row, direction));
    }

    private WordWeights words() {
        WordWeights known = words;
        if (known == null) {
            known = new WordWeights(passage, text);
            words = known;
        }
        return known;
    }
}

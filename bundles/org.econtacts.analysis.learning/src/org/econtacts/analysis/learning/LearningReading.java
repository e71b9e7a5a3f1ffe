package org.econtacts.analysis.learning;

import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;

/**
 * What the two models made of a passage.
 *
 * @param text its features
 * @param channels linear, then embedding
 */
record LearningReading(
        Passage passage, Features text, double[][] channels, LinearModel linear, EmbeddingModel embedding)
        implements Reading {

    // written out, because a record's own accessor would not promise what the interface does
    @Override
    public double[][] channels() {
        return channels;
    }

    @Override
    public Explanation explain(int intent, int rival, double[] channelWeights) {
        return new Explanation(words(intent, rival, channelWeights).evidence(), "");
    }

    @Override
    public double[] contributions(int intent, int rival, double[] channelWeights) {
        return words(intent, rival, channelWeights).all();
    }

    private WordWeights words(int intent, int rival, double[] channelWeights) {
        float[] direction = embedding.direction(intent, rival);
        return new WordWeights(
                passage,
                text,
                row -> channelWeights[0] * linear.preference(row, intent, rival)
                        + channelWeights[1] * embedding.preference(row, direction));
    }
}

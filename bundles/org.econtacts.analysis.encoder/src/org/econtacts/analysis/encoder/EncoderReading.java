package org.econtacts.analysis.encoder;

import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Reading;

/**
 * What the experts made of a text's vector.
 *
 * @param head logarithms of its probabilities; empty when there is nothing to say
 * @param neighbours the same of the nearest examples
 */
record EncoderReading(double[] head, double[] neighbours) implements Reading {

    static final EncoderReading SILENT = new EncoderReading(new double[0], new double[0]);

    @Override
    public double[][] channels() {
        return new double[][] {head, neighbours};
    }

    /** No word of a text has a share of its own in its vector. */
    @Override
    public Explanation explain(int intent, int rival, double[] channelWeights) {
        return Explanation.NOTHING;
    }
}

package org.econtacts.analysis.encoder;

import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Reading;

/**
 * What the head made of a text's vector.
 *
 * @param logarithms of the probabilities; empty when there is nothing to say
 */
record EncoderReading(double[] logarithms) implements Reading {

    @Override
    public double[][] channels() {
        return new double[][] {logarithms};
    }

    /** No word of a text has a share of its own in its vector. */
    @Override
    public Explanation explain(int intent, int rival, double[] channelWeights) {
        return Explanation.NOTHING;
    }
}

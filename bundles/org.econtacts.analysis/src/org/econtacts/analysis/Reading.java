package org.econtacts.analysis;

/** What an analyser made of one passage. */
public interface Reading {

    /**
     * What each expert of the analyser holds of it.
     *
     * @return for each channel the natural logarithms of a probability for each place of {@link Intents}; an empty array
     *     when that expert has nothing to say; NaN where it does not know the intent. Not to be changed.
     */
    double[][] channels();

    /**
     * Why it prefers one intent to another.
     *
     * @param intent place of the preferred intent
     * @param rival place of the other one
     * @param channelWeights one for each channel: what the orchestrator multiplies its logarithms with
     */
    Explanation explain(int intent, int rival, double[] channelWeights);

    /**
     * What each word adds to the difference of two intents' scores, constants apart.
     *
     * @param intent place of the preferred intent
     * @param rival place of the other one
     * @param channelWeights one for each channel: what the orchestrator multiplies its logarithms with
     * @return one figure for each word of the passage, in log-odds; empty when the score is no sum over words
     */
    default double[] contributions(int intent, int rival, double[] channelWeights) {
        return new double[0];
    }

    /**
     * What else may tell whether the passage is about anything known: numbers, all finite, whose meaning and order each
     * analyser documents; the orchestrator learns what to make of them.
     *
     * @return always as many for one analyser; empty when it has none. Not to be changed.
     */
    default double[] signals() {
        return new double[0];
    }
}

package org.econtacts.suggest;

import java.util.List;
import org.econtacts.analysis.measure.Outcome;

/**
 * What analysers said about a text that they were not trained on.
 *
 * @param channels logarithms of all channels, floored; an empty one was silent
 * @param truths places of what it really asks, at least one
 */
record HeldOut(List<double[]> channels, List<Integer> truths) {

    /** What a pool makes of it; confidence is that of the best intent. */
    Outcome outcome(Pool pool, int size) {
        double[] probabilities = pool.probabilities(channels, size);
        int best = Finding.best(probabilities);
        return new Outcome(probabilities[best], truths.contains(best));
    }
}

package org.econtacts.suggest;

import java.util.List;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.measure.Outcome;

/**
 * What analysers said about a text that they were not trained on.
 *
 * @param channels logarithms of all channels, floored; an empty one was silent
 * @param truths places of what it really asks, at least one
 * @param readings where the channels come from
 */
record HeldOut(List<double[]> channels, List<Integer> truths, List<Reading> readings) {

    /** Whether it asks for nothing in the label set. */
    boolean outOfScope() {
        return truths.contains(Intents.NONE);
    }

    /** What may tell whether it is in scope, under a pool and its correction. */
    double[] signals(Pool pool, Calibration calibration, int size) {
        return Signals.of(calibration.apply(pool.probabilities(channels, size)), readings);
    }

    /** What a pool makes of it; confidence is that of the best intent. */
    Outcome outcome(Pool pool, int size) {
        return outcome(pool, Calibration.neutral(), size);
    }

    /** The same once corrected. */
    Outcome outcome(Pool pool, Calibration calibration, int size) {
        double[] probabilities = calibration.apply(pool.probabilities(channels, size));
        int best = Finding.best(probabilities);
        return new Outcome(probabilities[best], truths.contains(best));
    }
}

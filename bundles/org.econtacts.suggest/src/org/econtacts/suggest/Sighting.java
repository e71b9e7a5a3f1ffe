package org.econtacts.suggest;

import org.econtacts.analysis.Passage;

/**
 * An intent in a passage, as the quick analysers see it.
 *
 * @param probabilities of all places in that passage, not calibrated
 * @param intent one of the places
 */
record Sighting(Passage passage, double[] probabilities, int intent) {

    double probability() {
        return probabilities[intent];
    }

    /** The same passage seen for another intent. */
    Sighting of(int other) {
        return new Sighting(passage, probabilities, other);
    }

    boolean overlaps(Sighting other) {
        return passage.from() < other.passage.to() && other.passage.from() < passage.to();
    }
}

package org.econtacts.suggest;

/**
 * One of the things that a message asks.
 *
 * @param finding what was found where it is asked
 * @param intent its place among the intents; not always the best of the finding
 */
record Request(Finding finding, int intent) {

    /** How probable it is there, calibrated, 0 to 1. */
    double probability() {
        return finding.probabilities()[intent];
    }
}

package org.econtacts.model;

/**
 * A probability that was measured, never lifted or floored by a rule.
 *
 * @param probability 0 to 1: of 100 such suggestions, so many hundredths are right
 * @param low lower end of the 95 % interval around it (Wilson, Probable Inference, 1927), 0 to probability
 * @param high upper end, probability to 1
 * @param cases number of past cases behind that figure; 0 = only fitted on the training texts
 */
public record Confidence(double probability, double low, double high, long cases) {

    public Confidence {
        boolean ordered = 0 <= low && low <= probability && probability <= high && high <= 1;
        if (!ordered || cases < 0) {
            throw new IllegalArgumentException(
                    "probability " + probability + " in " + low + " to " + high + ", cases " + cases);
        }
    }

    /** Without an interval, as nothing is known of it: 0 to 1. */
    public Confidence(double probability, long cases) {
        this(probability, 0, 1, cases);
    }
}

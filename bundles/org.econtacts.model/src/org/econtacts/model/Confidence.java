package org.econtacts.model;

/**
 * A probability that was measured, never lifted or floored by a rule.
 *
 * @param probability 0 to 1: of 100 such suggestions, so many hundredths are right
 * @param cases number of past cases behind that figure; 0 = only fitted on the training texts
 */
public record Confidence(double probability, long cases) {

    public Confidence {
        if (!(probability >= 0 && probability <= 1) || cases < 0) {
            throw new IllegalArgumentException("probability " + probability + ", cases " + cases);
        }
    }
}

package org.econtacts.analysis.measure;

/**
 * One prediction and whether it came true.
 *
 * @param confidence 0 to 1, as it was claimed
 * @param right whether the prediction was right
 */
public record Outcome(double confidence, boolean right) {}

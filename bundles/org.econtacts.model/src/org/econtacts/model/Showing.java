package org.econtacts.model;

/**
 * What was shown for a message, and with which probability.
 *
 * @param arm what was shown
 * @param propensity probability of that arm for this message, more than 0, at most 1
 * @param contested whether the graph and the learning model disagree so strongly that nothing may be preselected
 */
public record Showing(Arm arm, double propensity, boolean contested) {

    /** All that was found is shown. */
    public static final Showing SUGGESTED = new Showing(Arm.SUGGESTED, 1, false);
    /** Nothing was reliable. */
    public static final Showing ABSTAINED = new Showing(Arm.ABSTAINED, 1, false);
}

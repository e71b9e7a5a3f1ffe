package org.econtacts.protocol;

import java.util.List;

/**
 * Answer of {@code GET /label-set/coverage}: which intents have examples to learn from.
 *
 * @param wanted so many examples an intent should have
 * @param intents in the order of the label set
 */
public record CoverageView(int wanted, List<Line> intents) {

    /**
     * @param intent id
     * @param builtIn examples that the product brings
     * @param given samples whose label came with the text
     * @param one samples that one curator labelled
     * @param several samples on which several curators agree
     * @param adjudicated samples that somebody decided
     * @param toRefine samples that wait to be made precise
     * @param lacks whether it has fewer examples than wanted
     */
    public record Line(
            String intent,
            long builtIn,
            long given,
            long one,
            long several,
            long adjudicated,
            long toRefine,
            boolean lacks) {

        /** All that can be learnt from. */
        public long examples() {
            return builtIn + given + one + several + adjudicated;
        }
    }
}

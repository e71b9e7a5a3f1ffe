package org.econtacts.protocol;

import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Mark;

/**
 * Answer of {@code GET /adjudication}: samples on which curators disagree, side by side.
 *
 * @param total how many there are
 * @param cases at most as many as asked for
 */
public record AdjudicationList(long total, List<Case> cases) {

    /**
     * @param sample id
     * @param text of the sample
     * @param best what the engine holds it for, best first
     * @param labels what each curator said
     * @param decided what was decided before, although somebody disagrees since; null = nothing yet
     * @param version of the decision: the base of the order that decides; 0 = none yet
     */
    public record Case(
            String sample,
            String text,
            List<IntentScore> best,
            List<Said> labels,
            @Nullable Mark decided,
            long version) {}

    /**
     * @param curator account
     * @param mark what is said
     * @param blind whether it was said without seeing a suggestion
     * @param at when
     */
    public record Said(String curator, Mark mark, boolean blind, Instant at) {}
}

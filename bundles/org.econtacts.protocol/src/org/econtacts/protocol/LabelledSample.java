package org.econtacts.protocol;

import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Backing;
import org.econtacts.model.Mark;
import org.econtacts.model.SampleState;

/**
 * A sample with all that was said of it, as it leaves and comes in.
 *
 * @param id stable key; null = made of the text
 * @param text not blank
 * @param origin where it comes from; null = import
 * @param given label that came with the text; null = none
 * @param state for everybody; null = follows from the labels
 * @param labels for everybody; empty unless LABELLED or TO_REFINE
 * @param backing who stands behind them; null = they came with the text
 * @param marks what each curator said
 */
public record LabelledSample(
        @Nullable String id,
        @Required String text,
        @Nullable String origin,
        @Nullable Mark given,
        @Nullable SampleState state,
        @Required List<String> labels,
        @Nullable Backing backing,
        @Required List<Said> marks) {

    /**
     * What one curator said.
     *
     * @param curator account
     * @param adjudicated whether it decides between the others
     * @param mark what was said
     * @param labelSet version of the label set
     * @param blind whether it was said without seeing a suggestion or another's label
     * @param at when
     */
    public record Said(
            @Required String curator,
            boolean adjudicated,
            @Required Mark mark,
            @Required String labelSet,
            boolean blind,
            @Required Instant at) {}

    /** A text with the label that came with it; null = to label, empty = out of scope. */
    static LabelledSample of(@Nullable String id, String text, @Nullable List<String> labels) {
        if (labels == null) {
            return new LabelledSample(id, text, null, null, SampleState.UNLABELLED, List.of(), null, List.of());
        }
        SampleState state = labels.isEmpty() ? SampleState.OUT_OF_SCOPE : SampleState.LABELLED;
        return new LabelledSample(id, text, null, Mark.of(state, labels), state, labels, null, List.of());
    }
}

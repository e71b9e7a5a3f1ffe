package org.econtacts.model;

import java.util.List;

/**
 * A text to learn from.
 *
 * @param id stable key
 * @param text without personal data, or invented
 * @param origin where it comes from, for example {@code import} or {@code sample-message}
 * @param state whether it is labelled
 * @param labels intents that it asks about; empty unless {@link SampleState#LABELLED} or {@link SampleState#TO_REFINE}
 * @param best what the engine holds it for, best first; may be empty
 * @param version grows with every labelling; from 0
 * @param backing who stands behind the labels
 */
public record Sample(
        String id,
        String text,
        String origin,
        SampleState state,
        List<String> labels,
        List<IntentScore> best,
        long version,
        Backing backing) {

    public Sample {
        labels = List.copyOf(labels);
        best = List.copyOf(best);
    }

    /** A sample whose label, if it has one, came with the text. */
    public Sample(
            String id,
            String text,
            String origin,
            SampleState state,
            List<String> labels,
            List<IntentScore> best,
            long version) {
        this(
                id,
                text,
                origin,
                state,
                labels,
                best,
                version,
                state == SampleState.LABELLED || state == SampleState.OUT_OF_SCOPE ? Backing.GIVEN : Backing.NONE);
    }

    /** The same with another text. */
    public Sample withText(String other) {
        return new Sample(id, other, origin, state, labels, best, version, backing);
    }

    /** The same with what the engine holds it for. */
    public Sample withBest(List<IntentScore> scores) {
        return new Sample(id, text, origin, state, labels, scores, version, backing);
    }
}

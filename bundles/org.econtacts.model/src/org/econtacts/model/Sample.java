package org.econtacts.model;

import java.util.List;

/**
 * A text to learn from.
 *
 * @param id stable key
 * @param text without personal data, or invented
 * @param origin where it comes from, for example {@code import} or {@code sample-message}
 * @param state whether it is labelled
 * @param labels intents that it asks about; empty unless {@link SampleState#LABELLED}
 * @param best what the engine holds it for, best first; may be empty
 * @param version grows with every labelling; from 0
 */
public record Sample(
        String id,
        String text,
        String origin,
        SampleState state,
        List<String> labels,
        List<IntentScore> best,
        long version) {

    public Sample {
        labels = List.copyOf(labels);
        best = List.copyOf(best);
    }
}

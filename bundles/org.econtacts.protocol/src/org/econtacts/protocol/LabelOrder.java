package org.econtacts.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Flag;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;

/**
 * Request of {@code POST /samples/{id}/labels}: all that the caller says of a sample, in place of what they said before.
 *
 * @param event UUID made by the caller; the same twice has one effect
 * @param version of the caller's own label as it was seen, {@code version} of the sample; 0 = there was none
 * @param state LABELLED, OUT_OF_SCOPE, SKIPPED, or UNLABELLED to clear
 * @param labels intents; empty unless LABELLED
 * @param flag a warning; null = none
 * @param note for other curators; null = none
 * @param labelSet version of the label set seen; null = the newest
 * @param blind whether no suggestion was shown; null = not said, taken for no
 * @param model version of the model whose suggestion was shown; null = none or not known
 * @param order of the queue that brought the sample; null = none
 * @param probability with which that queue picks a sample, above 0 to 1; null = not known
 * @param madeAt when it was done; null = now
 */
public record LabelOrder(
        @Required String event,
        long version,
        @Required SampleState state,
        @Required List<String> labels,
        @Nullable Flag flag,
        @Nullable String note,
        @Nullable String labelSet,
        @Nullable Boolean blind,
        @Nullable String model,
        @Nullable SampleOrder order,
        @Nullable Double probability,
        @Nullable Instant madeAt) {

    /** A label of now, under a new event id. */
    public static LabelOrder of(long version, SampleState state, List<String> labels) {
        return new LabelOrder(
                UUID.randomUUID().toString(), version, state, labels, null, null, null, null, null, null, null, null);
    }
}

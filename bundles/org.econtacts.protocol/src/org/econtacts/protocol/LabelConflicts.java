package org.econtacts.protocol;

import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Mark;

/**
 * Answer of {@code GET /samples/conflicts}: what the caller said of one sample from two places.
 *
 * @param conflicts oldest first
 */
public record LabelConflicts(List<Conflict> conflicts) {

    /**
     * @param event id of the version that was kept aside
     * @param sample id of the sample
     * @param text of the sample; empty when it is withdrawn
     * @param adjudicated whether it is about the decision between curators
     * @param aside what was kept aside
     * @param asideAt when that was said
     * @param counting what counts at the moment; null = nothing
     * @param countingAt when that was said; null when there is nothing
     * @param version of what counts: the base of the order that ends the conflict
     */
    public record Conflict(
            String event,
            String sample,
            String text,
            boolean adjudicated,
            Mark aside,
            Instant asideAt,
            @Nullable Mark counting,
            @Nullable Instant countingAt,
            long version) {}
}

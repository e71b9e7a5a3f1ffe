package org.econtacts.store.labels;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;

/**
 * Which samples, and in which order.
 *
 * @param viewer through whose eyes; null = as they are for everybody
 * @param state only in this state; null = in any but quarantined
 * @param text beginnings of words that must occur, whatever their case and accents; empty = all
 * @param intent only those labelled with it, or held for it first while they have no label; empty = all
 * @param order total
 */
public record SampleQuery(
        @Nullable Viewer viewer, @Nullable SampleState state, String text, String intent, SampleOrder order) {

    /**
     * A curator, who must not see what another has said of a sample that both are to label.
     *
     * @param curator account
     * @param secondShare part of the samples that two curators label blind to each other, 0 to 1
     * @param auditShare part of the samples that the random audit takes, 0 to 1
     */
    public record Viewer(String curator, double secondShare, double auditShare) {}

    /** All samples in that state, as they are for everybody, oldest first. */
    public static SampleQuery of(@Nullable SampleState state) {
        return new SampleQuery(null, state, "", "", SampleOrder.OLDEST_FIRST);
    }
}

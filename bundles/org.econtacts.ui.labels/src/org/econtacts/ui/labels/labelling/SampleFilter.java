package org.econtacts.ui.labels.labelling;

import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;

/**
 * Which samples are listed, and in which order.
 *
 * @param state only in this state
 * @param order total
 * @param text words that must occur; empty = all
 * @param intent only those about it; empty = all
 * @param doubtful not these, but those with a doubt about personal data, in any state
 */
record SampleFilter(SampleState state, SampleOrder order, String text, String intent, boolean doubtful) {

    static final SampleFilter USUAL =
            new SampleFilter(SampleState.UNLABELLED, SampleOrder.LEAST_CERTAIN_FIRST, "", "", false);

    SampleFilter with(SampleState other) {
        return new SampleFilter(other, order, text, intent, false);
    }

    SampleFilter with(SampleOrder other) {
        return new SampleFilter(state, other, text, intent, false);
    }

    SampleFilter withText(String words) {
        return new SampleFilter(state, order, words, intent, false);
    }

    SampleFilter withIntent(String id) {
        return new SampleFilter(state, order, text, id, false);
    }

    SampleFilter withDoubts() {
        return new SampleFilter(state, order, text, intent, true);
    }

    /** Whether only some of the samples in that state are listed. */
    boolean isNarrow() {
        return !text.isBlank() || !intent.isEmpty();
    }
}

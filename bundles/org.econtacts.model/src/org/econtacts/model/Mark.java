package org.econtacts.model;

import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/**
 * All that one curator says of a sample. Every change replaces the whole.
 *
 * @param state one that a curator can say, see {@link SampleState#isSayable}
 * @param labels intents; empty unless LABELLED
 * @param flag null = no warning
 * @param note for other curators; empty = none
 */
public record Mark(
        SampleState state, List<String> labels, @Nullable Flag flag, String note) {

    /** Nothing said. */
    public static final Mark NONE = new Mark(SampleState.UNLABELLED, List.of(), null, "");

    public Mark {
        labels = List.copyOf(labels);
    }

    /** A mark without flag and note. */
    public static Mark of(SampleState state, List<String> labels) {
        return new Mark(state, labels, null, "");
    }

    /** Whether it says what the sample asks about. */
    public boolean hasOpinion() {
        return state == SampleState.LABELLED || state == SampleState.OUT_OF_SCOPE;
    }

    /** Whether both say the same of what the sample asks about; the order of labels does not count. */
    public boolean agreesWith(Mark other) {
        return state == other.state && Set.copyOf(labels).equals(Set.copyOf(other.labels));
    }

    /** The same with other labels. */
    public Mark withLabels(List<String> others) {
        return new Mark(state, others, flag, note);
    }
}

package org.econtacts.store;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Decision;
import org.econtacts.model.Lease;

/** What came of a decision. */
public sealed interface DecisionOutcome {

    /**
     * It counts.
     *
     * @param decision as recorded
     * @param version of the message now
     * @param replayed true when the same key had already been recorded: nothing was done again
     */
    record Recorded(Decision decision, long version, boolean replayed) implements DecisionOutcome {}

    /** Somebody took the message since, or it changed; nothing was recorded. */
    record Stale(@Nullable Lease lease, long version) implements DecisionOutcome {}

    /** It is already answered, or its answer is about to go out. */
    record Closed() implements DecisionOutcome {}

    /** The key was used for another request. */
    record KeyReused() implements DecisionOutcome {}

    /** There is no such message in those offices, or the suggestion is not one of the message's. */
    record Unknown() implements DecisionOutcome {}
}

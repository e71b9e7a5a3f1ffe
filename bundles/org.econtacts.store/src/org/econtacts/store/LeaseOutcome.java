package org.econtacts.store;

import org.econtacts.model.Lease;

/** What came of asking for a lease. */
public sealed interface LeaseOutcome {

    /** It is the caller's. */
    record Granted(Lease lease) implements LeaseOutcome {}

    /** Somebody else has it in hand. */
    record Held(Lease lease) implements LeaseOutcome {}

    /** It is already answered, or its answer is about to go out. */
    record Closed() implements LeaseOutcome {}

    /** There is no such message in those offices. */
    record Unknown() implements LeaseOutcome {}
}

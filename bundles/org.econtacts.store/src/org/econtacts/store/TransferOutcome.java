package org.econtacts.store;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Lease;

/** What came of a transfer. */
public sealed interface TransferOutcome {

    /** The message is in the other office. */
    record Transferred(long version) implements TransferOutcome {}

    /** Somebody took the message since, or it changed; null when nobody holds it. */
    record Stale(@Nullable Lease lease, long version) implements TransferOutcome {}

    /** It is already answered. */
    record Closed() implements TransferOutcome {}

    /** There is no such message in those offices. */
    record Unknown() implements TransferOutcome {}

    /** There is no office of that id. */
    record NoSuchOffice() implements TransferOutcome {}
}

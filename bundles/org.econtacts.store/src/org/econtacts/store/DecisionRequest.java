package org.econtacts.store;

import java.time.Instant;
import java.util.Set;
import org.econtacts.model.Decision;

/**
 * A decision on its way in. One transaction checks it, records it, moves the message on and, for a rejection that
 * teaches, appends to the feedback journal.
 *
 * @param decision as it is to be recorded; its id is the server's. The store sets its state and its office, and completes
 *     intent and template of an answer from the suggestion it names; ACCEPTED, EDITED and REJECTED must name one
 * @param offices what the account may see
 * @param idempotencyKey chosen by the client, unique per account
 * @param requestHash fingerprint of the request's body: the same key with another body is refused
 * @param leaseToken the caller's lease
 * @param version of the message as the caller saw it
 * @param now the server's clock
 * @param sentences what became of the sentences that an edited answer was made from, one letter each in the order of the
 *     texts: K kept, C changed, A added, R removed; empty = not an edit
 */
public record DecisionRequest(
        Decision decision,
        Set<String> offices,
        String idempotencyKey,
        String requestHash,
        long leaseToken,
        long version,
        Instant now,
        String sentences) {

    /** A decision that is not an edit. */
    public DecisionRequest(
            Decision decision,
            Set<String> offices,
            String idempotencyKey,
            String requestHash,
            long leaseToken,
            long version,
            Instant now) {
        this(decision, offices, idempotencyKey, requestHash, leaseToken, version, now, "");
    }
}

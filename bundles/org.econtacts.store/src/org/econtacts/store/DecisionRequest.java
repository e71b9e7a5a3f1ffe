package org.econtacts.store;

import java.time.Instant;
import java.util.Set;
import org.econtacts.model.Decision;
import org.econtacts.model.Edit;

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
 * @param edit what became of the sentences of the answer that was proposed
 */
public record DecisionRequest(
        Decision decision,
        Set<String> offices,
        String idempotencyKey,
        String requestHash,
        long leaseToken,
        long version,
        Instant now,
        Edit edit) {

    /** A decision that is not made from a template. */
    public DecisionRequest(
            Decision decision,
            Set<String> offices,
            String idempotencyKey,
            String requestHash,
            long leaseToken,
            long version,
            Instant now) {
        this(decision, offices, idempotencyKey, requestHash, leaseToken, version, now, Edit.NONE);
    }
}

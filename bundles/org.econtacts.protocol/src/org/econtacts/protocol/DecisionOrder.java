package org.econtacts.protocol;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.RejectionReason;

/**
 * Request of {@code POST /decisions}.
 *
 * @param message id of the message
 * @param kind what the agent did
 * @param suggestion id of the suggestion; null only for OTHER_ANSWER
 * @param template id of the template a free answer started from; null when written freely
 * @param intent what the agent says the request is about, for OTHER_ANSWER; null = not named
 * @param text the final answer; null for a rejection. One with a placeholder left in braces is refused.
 * @param reason only and always for a rejection
 * @param spentMillis from opening the message to deciding, in milliseconds, from 0
 * @param leaseToken one's lease
 * @param version of the message as it was seen
 */
public record DecisionOrder(
        @Required String message,
        @Required DecisionKind kind,
        @Nullable String suggestion,
        @Nullable String template,
        @Nullable String intent,
        @Nullable String text,
        @Nullable RejectionReason reason,
        long spentMillis,
        long leaseToken,
        long version) {

    /** The same under a lease. */
    public DecisionOrder withLease(long token) {
        return new DecisionOrder(
                message, kind, suggestion, template, intent, text, reason, spentMillis, token, version);
    }
}

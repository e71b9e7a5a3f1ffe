package org.econtacts.model;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What an agent decided on a message. Never overwritten, only followed by another.
 *
 * @param id durable
 * @param message id of the message
 * @param kind what was done
 * @param suggestion id of the suggestion it is about; null for an {@link DecisionKind#OTHER_ANSWER}
 * @param template id of the template the answer came from; null when it was written freely
 * @param templateVersion version of that template; 0 without one
 * @param intent what the request was about as far as the decision tells; null = not named
 * @param text the final answer; empty for a rejection
 * @param reason only for a rejection
 * @param spent time from opening the message to deciding
 * @param account who decided
 * @param office where the message was then
 * @param at when the server recorded it
 * @param dueAt when the answer goes out; equals {@code at} for a rejection
 * @param state where it stands now
 */
public record Decision(
        String id,
        String message,
        DecisionKind kind,
        @Nullable String suggestion,
        @Nullable String template,
        int templateVersion,
        @Nullable String intent,
        String text,
        @Nullable RejectionReason reason,
        Duration spent,
        String account,
        String office,
        Instant at,
        Instant dueAt,
        DecisionState state) {

    /** Keeps the answer out of logs. */
    @Override
    public String toString() {
        return "Decision[" + id + ", " + kind + ", " + state + "]";
    }
}

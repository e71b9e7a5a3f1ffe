package org.econtacts.store;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.MessageStatus;

/**
 * Which messages, in which order.
 *
 * @param offices only messages that are now in one of these; empty = none
 * @param status null = every status
 * @param audience null = both
 * @param intent id of the best intent suggested; null = all
 * @param minimumConfidence 0 to 1, of the best suggestion; 0 = all, also those without suggestion
 * @param text beginnings of words that must all occur in id, sender, reference, subject or body, whatever their case and
 *     accents; empty = all
 * @param order the order; ties keep the order in which messages were added, so that it is total
 */
public record QueueQuery(
        Set<String> offices,
        @Nullable MessageStatus status,
        @Nullable Audience audience,
        @Nullable String intent,
        double minimumConfidence,
        String text,
        Order order) {

    /** How the queue is sorted. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST,
        MOST_CONFIDENT_FIRST,
        LEAST_CONFIDENT_FIRST,
        BY_SENDER,
        BY_SUBJECT,
        BY_INTENT
    }
}

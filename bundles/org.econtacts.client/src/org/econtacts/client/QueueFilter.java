package org.econtacts.client;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.MessageStatus;

/**
 * Which messages, in which order.
 *
 * @param status null = every status
 * @param audience null = both
 * @param intent null = all
 * @param minimumConfidence 0 to 1; 0 = all
 * @param text words to be found; empty = all
 * @param order name of an order of the server, for example {@code OLDEST_FIRST}
 */
public record QueueFilter(
        @Nullable MessageStatus status,
        @Nullable Audience audience,
        @Nullable String intent,
        double minimumConfidence,
        String text,
        String order) {

    /** Everything that waits for an agent, oldest first. */
    public static final QueueFilter OPEN = new QueueFilter(MessageStatus.OPEN, null, null, 0, "", "OLDEST_FIRST");
}

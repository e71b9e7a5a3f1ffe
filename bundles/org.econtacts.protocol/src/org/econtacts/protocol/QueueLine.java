package org.econtacts.protocol;

import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.MessageStatus;

/**
 * One line of the queue.
 *
 * @param id of the message
 * @param office where it is now
 * @param audience whom the form was for
 * @param receivedAt when it came in
 * @param sender name; may be empty
 * @param subject may be empty
 * @param intent best intent suggested; null = no reliable suggestion
 * @param confidence of the best suggestion, 0 to 1; 0 without
 * @param preview first words of the suggested answer; empty without
 * @param status where it stands
 * @param version of the message
 * @param holder display name of who has it in hand; null = free
 * @param control whether no suggestion is shown so that the others are measured honestly; never with an intent
 */
public record QueueLine(
        String id,
        String office,
        Audience audience,
        Instant receivedAt,
        String sender,
        String subject,
        @Nullable String intent,
        double confidence,
        String preview,
        MessageStatus status,
        long version,
        @Nullable String holder,
        boolean control) {}

package org.econtacts.store;

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
 * @param senderName may be empty
 * @param subject may be empty
 * @param intent best intent suggested; null when there is no reliable suggestion
 * @param confidence of the best suggestion, 0 to 1; 0 without
 * @param preview first words of the suggested answer; empty without
 * @param status where it stands
 * @param version of the message, from 1, growing with every change of state or office
 * @param leaseHolder display name of who has it in hand; null when free or run out
 * @param control whether no suggestion is shown so that the others are measured honestly; never with an intent
 */
public record QueueRow(
        String id,
        String office,
        Audience audience,
        Instant receivedAt,
        String senderName,
        String subject,
        @Nullable String intent,
        double confidence,
        String preview,
        MessageStatus status,
        long version,
        @Nullable String leaseHolder,
        boolean control) {}

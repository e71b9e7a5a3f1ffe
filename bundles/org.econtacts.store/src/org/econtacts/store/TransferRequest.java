package org.econtacts.store;

import java.time.Instant;
import java.util.Set;
import org.econtacts.model.Account;

/**
 * A wish to move a message.
 *
 * @param message id of the message
 * @param offices what the account may see
 * @param leaseToken the caller's lease
 * @param version of the message as the caller saw it
 * @param toOffice id of the office it goes to
 * @param reason why, in the agent's words; not blank
 * @param account who
 * @param at when
 */
public record TransferRequest(
        String message,
        Set<String> offices,
        long leaseToken,
        long version,
        String toOffice,
        String reason,
        Account account,
        Instant at) {}

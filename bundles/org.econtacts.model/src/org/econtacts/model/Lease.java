package org.econtacts.model;

import java.time.Instant;

/**
 * The right to decide on one message for a few minutes.
 *
 * @param message id of the message
 * @param holder name of the account
 * @param holderName how to show the holder to another agent
 * @param token grows with every grant on that message (fencing token); from 1
 * @param expiresAt when it runs out; it still decides after that if nobody has taken the message since
 */
public record Lease(String message, String holder, String holderName, long token, Instant expiresAt) {}

package org.econtacts.store;

import java.time.Instant;

/**
 * A transfer that took place, for whoever reads the message next.
 *
 * @param message id of the message
 * @param fromOffice id of the office that lost it
 * @param toOffice id of the office that got it
 * @param reason why, in the agent's words
 * @param account who
 * @param at when
 */
public record Transfer(String message, String fromOffice, String toOffice, String reason, String account, Instant at) {}

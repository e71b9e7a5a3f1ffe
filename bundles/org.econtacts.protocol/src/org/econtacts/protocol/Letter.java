package org.econtacts.protocol;

import java.time.Instant;

/**
 * One letter of an exchange.
 *
 * @param fromTaxpayer false for an answer that went out
 * @param message id of the message, or of the message answered
 * @param author display name
 * @param at when it came in or went out
 * @param subject may be empty
 * @param body plain text
 */
public record Letter(boolean fromTaxpayer, String message, String author, Instant at, String subject, String body) {}

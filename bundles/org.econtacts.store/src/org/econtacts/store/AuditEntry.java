package org.econtacts.store;

import java.time.Instant;

/**
 * Who did what, when: never what was written.
 *
 * @param at when
 * @param account who; empty = the server by itself
 * @param action what, in a word, for example {@code transfer}, {@code lease}, {@code sign-in}
 * @param message id of the message it was about; empty = none
 * @param office id of the office it was about; empty = none
 * @param detail ids and figures only, no text of a taxpayer or an agent; may be empty
 */
public record AuditEntry(Instant at, String account, String action, String message, String office, String detail) {}

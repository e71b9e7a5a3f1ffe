package org.econtacts.model;

/**
 * A tax office, SIP or SIE. A message belongs to exactly one at a time.
 *
 * @param id stable key, for example {@code sip-lyon-3}; never blank
 * @param name as it is signed under an answer
 * @param audience whom it serves
 */
public record Office(String id, String name, Audience audience) {}

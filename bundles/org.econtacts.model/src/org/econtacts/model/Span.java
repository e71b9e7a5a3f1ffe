package org.econtacts.model;

/**
 * A piece of a message's text.
 *
 * @param field the part of the message
 * @param start first UTF-16 unit in that field, from 0
 * @param end the unit after the last; greater than start
 */
public record Span(Field field, int start, int end) {}

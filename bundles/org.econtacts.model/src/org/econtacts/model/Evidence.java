package org.econtacts.model;

/**
 * A piece of the taxpayer's text that spoke for an intent.
 *
 * @param field the part of the message
 * @param start first UTF-16 unit in that field, from 0
 * @param end the unit after the last; greater than start
 * @param weight contribution to the score in log-odds; positive = for
 */
public record Evidence(Field field, int start, int end, double weight) {}

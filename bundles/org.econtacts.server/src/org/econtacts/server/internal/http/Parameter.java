package org.econtacts.server.internal.http;

/**
 * A parameter in a route's query.
 *
 * @param name as it is written
 * @param type {@code String}, {@code Long}, {@code Double}, {@code LocalDate} or an enum
 * @param summary what it does, one line
 */
public record Parameter(String name, Class<?> type, String summary) {}

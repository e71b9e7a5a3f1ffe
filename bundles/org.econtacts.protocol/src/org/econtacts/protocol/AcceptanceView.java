package org.econtacts.protocol;

import java.time.LocalDate;
import java.util.List;

/**
 * Answer of {@code GET /statistics/acceptance}.
 *
 * @param by day, intent, template or office
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param rows one per key
 */
public record AcceptanceView(String by, LocalDate from, LocalDate to, List<AcceptanceLine> rows) {}

package org.econtacts.protocol;

import java.time.LocalDate;
import java.util.List;

/**
 * Answer of {@code GET /statistics/sentences}.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param rows of one template in the order of its body, newest version first; of all, those changed most often first
 */
public record SentencesView(LocalDate from, LocalDate to, List<SentenceLine> rows) {}

package org.econtacts.protocol;

import java.util.List;

/**
 * Answer of {@code GET /messages}.
 *
 * @param total size of the whole result
 * @param offset position of the first row, from 0
 * @param rows at most as many as asked for
 */
public record QueueView(long total, long offset, List<QueueLine> rows) {}

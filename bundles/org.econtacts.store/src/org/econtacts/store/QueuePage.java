package org.econtacts.store;

import java.util.List;

/**
 * A stretch of a sorted result.
 *
 * @param total size of the whole result
 * @param offset position of the first row, from 0
 * @param rows at most as many as asked for
 */
public record QueuePage(long total, long offset, List<QueueRow> rows) {

    public QueuePage {
        rows = List.copyOf(rows);
    }
}

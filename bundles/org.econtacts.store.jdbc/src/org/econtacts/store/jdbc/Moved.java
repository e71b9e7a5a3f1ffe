package org.econtacts.store.jdbc;

import java.util.List;
import org.econtacts.store.rules.Standing;

/**
 * What came of a transaction, with the messages that it moved on.
 *
 * @param value for the caller
 * @param moves for the index of the queue
 */
record Moved<T>(T value, List<Move> moves) {

    /**
     * One message.
     *
     * @param number of its row
     * @param after where it stands now
     */
    record Move(int number, Standing after) {}

    static <T> Moved<T> none(T value) {
        return new Moved<>(value, List.of());
    }
}

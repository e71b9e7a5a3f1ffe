package org.econtacts.sync;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;

/** Operations as records of the journal. */
final class OperationCodec {

    private final JsonCodec codec = new JsonCodec();

    /**
     * One record of the journal.
     *
     * @param sequence of the operation
     * @param put the operation as it is from here on; null = it is gone
     */
    record Entry(long sequence, @Nullable Operation put) {

        static Entry of(Operation operation) {
            return new Entry(operation.sequence(), operation);
        }

        static Entry removed(long sequence) {
            return new Entry(sequence, null);
        }
    }

    byte[] write(Entry entry) {
        return codec.write(entry);
    }

    String json(Object body) {
        return codec.writeText(body);
    }

    /** A record that was sealed by us and opened: it is ours. */
    Entry read(byte[] record) {
        try {
            return codec.readAnswer(record, Entry.class);
        } catch (BadInputException e) {
            throw new IllegalStateException("the journal was written by another version of this program", e);
        }
    }
}

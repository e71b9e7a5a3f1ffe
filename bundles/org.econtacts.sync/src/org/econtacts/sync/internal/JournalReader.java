package org.econtacts.sync.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what can be read of a journal's bytes. A record whose seal is broken is left out; those after it are still
 * found as long as its length leads to them.
 */
final class JournalReader {

    private final List<byte[]> records = new ArrayList<>();
    private final boolean sound;
    private final long places;

    JournalReader(RecordCipher cipher, byte[] bytes, int start) {
        int position = start;
        long place = 0;
        boolean all = start > 0;
        int length = all ? RecordCipher.length(bytes, position) : -1;
        while (length >= 0) {
            Optional<byte[]> record = cipher.open(bytes, position, length, place);
            record.ifPresent(records::add);
            all &= record.isPresent();
            place++;
            position += RecordCipher.PREFIX_BYTES + length;
            length = RecordCipher.length(bytes, position);
        }
        sound = all && position == bytes.length;
        places = place;
    }

    List<byte[]> records() {
        return records;
    }

    /** Whether nothing was left out and nothing follows. */
    boolean isSound() {
        return sound;
    }

    long places() {
        return places;
    }
}

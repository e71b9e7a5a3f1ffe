package org.econtacts.sync.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads what can be read of a journal's bytes. What is damaged is left out; the next record that is whole is looked for
 * at any byte after it.
 */
final class JournalReader {

    private final RecordCipher cipher;
    private final byte[] bytes;
    private final List<byte[]> records = new ArrayList<>();
    private final boolean sound;
    private final long places;

    /** One record that was opened, and where the next one should stand. */
    private record Opened(byte[] record, int end, long next) {}

    JournalReader(RecordCipher cipher, byte[] bytes, int start) {
        this.cipher = cipher;
        this.bytes = bytes;
        int position = start;
        long place = 0;
        boolean all = start > 0;
        while (start > 0 && position < bytes.length) {
            Opened opened = open(position, place, place);
            if (opened == null) {
                all = false;
                opened = search(position + 1, place);
            }
            if (opened == null) {
                break;
            }
            records.add(opened.record());
            position = opened.end();
            place = opened.next();
        }
        sound = all && position == bytes.length;
        places = place;
    }

    /** The next whole record after some damaged ones, which took as many places as may have stood there. */
    private @Nullable Opened search(int from, long place) {
        for (int position = from; position < bytes.length; position++) {
            long skipped = 1 + (position - from) / RecordCipher.sealedBytes(0);
            Opened opened = open(position, place + 1, place + skipped);
            if (opened != null) {
                return opened;
            }
        }
        return null;
    }

    private @Nullable Opened open(int position, long least, long most) {
        int length = RecordCipher.length(bytes, position);
        if (length < 0 || !RecordCipher.isWhole(bytes, position, length)) {
            return null;
        }
        for (long place = least; place <= most; place++) {
            Optional<byte[]> record = cipher.open(bytes, position, length, place);
            if (record.isPresent()) {
                return new Opened(record.get(), position + RecordCipher.PREFIX_BYTES + length, place + 1);
            }
        }
        return null;
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

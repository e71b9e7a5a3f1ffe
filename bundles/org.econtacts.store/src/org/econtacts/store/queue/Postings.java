package org.econtacts.store.queue;

import java.util.Arrays;
import java.util.BitSet;

/** Growing numbers, as differences of one to five bytes. */
final class Postings {

    private static final byte[] NONE = {};

    private byte[] bytes = NONE;
    private int length;
    private int last;

    /** Adds a number; one that is there already, being the last, is ignored. */
    void add(int number) {
        if (number == last) {
            return;
        }
        int rest = number - last;
        last = number;
        while (rest >= 0x80) {
            append(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        append(rest);
    }

    private void append(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length < 4 ? length + 2 : length + (length >> 2) + 4);
        }
        bytes[length++] = (byte) b;
    }

    void addTo(BitSet set) {
        int number = 0;
        for (int i = 0; i < length; ) {
            int difference = 0;
            int shift = 0;
            int b;
            do {
                b = bytes[i++];
                difference |= (b & 0x7f) << shift;
                shift += 7;
            } while (b < 0);
            number += difference;
            set.set(number);
        }
    }
}

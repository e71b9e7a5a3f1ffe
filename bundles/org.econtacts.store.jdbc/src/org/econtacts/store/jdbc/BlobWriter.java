package org.econtacts.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes values as compact bytes: a version, a flag, the values, a checksum. Strings that come again are written once.
 * The form of each value is known to its codec only.
 */
final class BlobWriter {

    /** 2: suggestions have an interval, blocks and a reason. */
    static final int VERSION = 2;

    static final int PLAIN = 0;
    static final int DEFLATED = 1;
    private static final int DEFLATE_FROM = 32 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final Map<String, Integer> known = new HashMap<>();

    BlobWriter number(long value) {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    BlobWriter real(double value) {
        fixed(Double.doubleToRawLongBits(value), 8);
        return this;
    }

    private void fixed(long value, int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
            bytes.write((int) (value >>> shift));
        }
    }

    /** A text unit by unit, so that even a broken surrogate pair comes back as it was. */
    BlobWriter text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            while (c >= 0x80) {
                bytes.write(c & 0x7f | 0x80);
                c >>>= 7;
            }
            bytes.write(c);
        }
        return this;
    }

    /** A text that is likely to come again in this blob; null is allowed. */
    BlobWriter name(@Nullable String text) {
        if (text == null) {
            return number(-1);
        }
        Integer place = known.get(text);
        if (place != null) {
            return number(place);
        }
        number(known.size());
        known.put(text, known.size());
        return text(text);
    }

    <T> BlobWriter list(Collection<T> values, Consumer<T> write) {
        number(values.size());
        values.forEach(write);
        return this;
    }

    byte[] finish() {
        byte[] payload = bytes.toByteArray();
        boolean deflate = payload.length >= DEFLATE_FROM;
        byte[] body = deflate ? deflate(payload) : payload;
        bytes.reset();
        bytes.write(VERSION);
        bytes.write(deflate ? DEFLATED : PLAIN);
        bytes.writeBytes(body);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.toByteArray());
        fixed(checksum.getValue(), 4);
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] payload) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(payload.length / 2);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(payload);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}

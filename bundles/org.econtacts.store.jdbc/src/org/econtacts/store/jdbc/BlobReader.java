package org.econtacts.store.jdbc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.InflaterInputStream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.store.StoreException;

/** Reads what {@link BlobWriter} wrote, after its checksum has been verified. */
final class BlobReader {

    private final ByteBuffer bytes;
    private final List<String> known = new ArrayList<>();
    private final int version;

    private BlobReader(int version, byte[] payload) {
        this.version = version;
        bytes = ByteBuffer.wrap(payload);
    }

    /**
     * Reads one blob.
     *
     * @param what for the error, for example {@code message M-12}
     * @throws StoreException if it is damaged, or of a newer program
     */
    static <T> T read(String what, byte[] data, Function<BlobReader, T> read) {
        if (data.length < 6 || checksum(data) != ByteBuffer.wrap(data).getInt(data.length - 4)) {
            throw new StoreException(
                    "The stored " + what + " is damaged: its checksum is wrong. Restore it from a backup.",
                    new IllegalStateException("checksum"));
        }
        if (data[0] > BlobWriter.VERSION) {
            throw new StoreException(
                    "The stored " + what + " was written by a newer program.",
                    new IllegalStateException("version " + data[0]));
        }
        byte[] body = Arrays.copyOfRange(data, 2, data.length - 4);
        return read.apply(new BlobReader(data[0], data[1] == BlobWriter.DEFLATED ? inflate(body) : body));
    }

    private static int checksum(byte[] data) {
        CRC32C checksum = new CRC32C();
        checksum.update(data, 0, data.length - 4);
        return (int) checksum.getValue();
    }

    private static byte[] inflate(byte[] body) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@link BlobWriter#VERSION} that wrote it. */
    int version() {
        return version;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte b;
        do {
            b = bytes.get();
            value |= (b & 0x7fL) << shift;
            shift += 7;
        } while (b < 0);
        return value >>> 1 ^ -(value & 1);
    }

    int count() {
        return Math.toIntExact(number());
    }

    double real() {
        return bytes.getDouble();
    }

    String text() {
        char[] text = new char[count()];
        for (int i = 0; i < text.length; i++) {
            int c = 0;
            int shift = 0;
            byte b;
            do {
                b = bytes.get();
                c |= (b & 0x7f) << shift;
                shift += 7;
            } while (b < 0);
            text[i] = (char) c;
        }
        return new String(text);
    }

    @Nullable
    String nameOrNull() {
        int place = count();
        if (place < 0) {
            return null;
        }
        if (place == known.size()) {
            known.add(text());
        }
        return known.get(place);
    }

    String name() {
        return Objects.requireNonNull(nameOrNull());
    }

    <T> List<T> list(Supplier<T> read) {
        int size = count();
        List<T> list = new ArrayList<>(Math.min(size, 1000));
        for (int i = 0; i < size; i++) {
            list.add(read.get());
        }
        return list;
    }
}

package org.econtacts.protocol;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads one object a line from a stream of any length, holding one line at a time. Blank lines are passed over but
 * counted; a byte order mark at the start is ignored. Not safe for several threads.
 */
public final class JsonLines implements AutoCloseable {

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream in;
    private final long maxBytes;
    private long bytes;
    private long number;
    private boolean ended;

    /**
     * @param in UTF-8; closed with this
     * @param maxBytes size of the stream from which on it is refused
     */
    public JsonLines(InputStream in, long maxBytes) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.maxBytes = maxBytes;
    }

    /**
     * The next line that is not blank; empty at the end. A line larger than an object may be comes cut just above that
     * size, so that the codec refuses it.
     *
     * @throws StreamTooLargeException when the stream is larger than allowed
     * @throws IOException when the stream cannot be read
     */
    public Optional<Line> next() throws IOException {
        while (!ended) {
            byte[] json = readLine();
            if (!isBlank(json)) {
                return Optional.of(new Line(number, json));
            }
        }
        return Optional.empty();
    }

    private byte[] readLine() throws IOException {
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int each = read(); each != '\n'; each = read()) {
            if (each < 0) {
                ended = true;
                break;
            }
            if (line.size() <= Protocol.MAX_OBJECT_BYTES) {
                line.write(each);
            }
        }
        return line.toByteArray();
    }

    private int read() throws IOException {
        if (bytes == 0) {
            skipByteOrderMark();
        }
        int each = in.read();
        if (each >= 0 && ++bytes > maxBytes) {
            throw new StreamTooLargeException();
        }
        return each;
    }

    private void skipByteOrderMark() throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        for (int expected : BYTE_ORDER_MARK) {
            if (in.read() != expected) {
                in.reset();
                return;
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /**
     * @param number from 1
     * @param json as it stands, without its end
     */
    public record Line(long number, byte[] json) {}

    /** The stream is larger than allowed; what was read before it was found out has been handed over. */
    public static final class StreamTooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}

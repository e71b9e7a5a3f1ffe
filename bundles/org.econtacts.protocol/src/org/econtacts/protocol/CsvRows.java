package org.econtacts.protocol;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads a table row by row (RFC 4180); a byte order mark and empty lines are passed over. */
final class CsvRows {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final PushbackReader reader;
    private long line = 1;
    private long start;

    CsvRows(Reader reader) {
        this.reader = new PushbackReader(reader);
    }

    /** The line, from 1, on which the last row begins. */
    long line() {
        return start;
    }

    /** The cells of the next row; none at the end. */
    List<String> next() throws IOException {
        int first = read();
        while (first == '\n' || first == '\r' || first == BYTE_ORDER_MARK) {
            first = read();
        }
        start = line;
        List<String> cells = new ArrayList<>();
        if (first < 0) {
            return cells;
        }
        reader.unread(first);
        while (true) {
            StringBuilder cell = new StringBuilder();
            int end = cell(cell);
            cells.add(cell.toString());
            if (end != ',') {
                return cells;
            }
        }
    }

    /** Reads a cell; returns what ended it. */
    private int cell(StringBuilder cell) throws IOException {
        int each = reader.read();
        if (each == '"') {
            quoted(cell);
            each = reader.read();
        }
        while (each >= 0 && each != ',' && each != '\n') {
            if (each != '\r') {
                cell.append((char) each);
            }
            each = reader.read();
        }
        if (each == '\n') {
            line++;
        }
        return each;
    }

    private void quoted(StringBuilder cell) throws IOException {
        while (true) {
            int each = read();
            if (each < 0) {
                return;
            }
            if (each == '"') {
                int after = reader.read();
                if (after != '"') {
                    if (after >= 0) {
                        reader.unread(after);
                    }
                    return;
                }
            }
            cell.append((char) each);
        }
    }

    private int read() throws IOException {
        int each = reader.read();
        if (each == '\n') {
            line++;
        }
        return each;
    }
}

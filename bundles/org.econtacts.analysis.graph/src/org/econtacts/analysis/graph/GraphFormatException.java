package org.econtacts.analysis.graph;

import java.io.IOException;

/** An intention graph that cannot be read, with the line to look at. */
public final class GraphFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line from 1; 0 when the file as a whole is meant */
    public GraphFormatException(int line, String problem) {
        super(line > 0 ? "line " + line + ": " + problem : problem);
        this.line = line;
    }

    /** The line to look at, from 1; 0 when the file as a whole is meant. */
    public int line() {
        return line;
    }
}

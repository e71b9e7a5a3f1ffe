package org.econtacts.analysis.graph;

import java.io.IOException;
import java.util.Locale;

/** An intention graph that cannot be used, with the line to look at. */
public final class GraphFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient GraphProblem problem;

    GraphFormatException(GraphProblem problem) {
        super(problem.located(Locale.ENGLISH));
        this.problem = problem;
    }

    /** The line to look at, from 1; 0 when the file as a whole is meant. */
    public int line() {
        return problem.line();
    }

    GraphProblem problem() {
        return problem;
    }
}

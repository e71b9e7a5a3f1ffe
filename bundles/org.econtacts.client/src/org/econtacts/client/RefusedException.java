package org.econtacts.client;

import org.econtacts.protocol.Problem;

/** The server answered that it would not; the message is its sentence, in the client's language. */
public final class RefusedException extends ClientException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Also for stand-ins of the server. */
    public RefusedException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** What the server said. */
    public Problem problem() {
        return problem;
    }
}

package org.econtacts.ui.desk;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.Problem;

/** The server said no, or did not answer. */
public final class NotDoneException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Problem problem;
    private final boolean unkept;

    /** The server said no; the message is its sentence. */
    public NotDoneException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
        this.unkept = false;
    }

    /** No answer came. */
    public NotDoneException(Exception cause) {
        this(cause, false);
    }

    private NotDoneException(Exception cause, boolean unkept) {
        super(cause.getMessage(), cause);
        this.problem = null;
        this.unkept = unkept;
    }

    /** There is no server, and it cannot be kept on this machine either: its disk is full, for example. */
    static NotDoneException notKept(IOException cause) {
        return new NotDoneException(cause, true);
    }

    /** Whether it is neither with the server nor on this machine. */
    public boolean isUnkept() {
        return unkept;
    }

    /** What the server said; null when no answer came: the call may or may not have been done. */
    public @Nullable Problem problem() {
        return problem;
    }

    /** Whether trying again later may help. */
    public boolean isPassing() {
        Problem said = problem;
        return said == null
                ? !unkept
                : switch (said.kind()) {
                    case UNAVAILABLE, TOO_MANY -> true;
                    default -> false;
                };
    }

    /** What an exception of a background task tells, null when it is not from the server. */
    public static @Nullable Problem problemOf(Exception e) {
        return e instanceof NotDoneException notDone ? notDone.problem() : null;
    }
}

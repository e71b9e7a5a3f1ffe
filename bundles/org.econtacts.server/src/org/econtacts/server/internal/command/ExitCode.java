package org.econtacts.server.internal.command;

/** How a command ended, for scripts. */
public final class ExitCode {

    /** All was done. */
    public static final int DONE = 0;

    /** Some input was refused, the rest went in. */
    public static final int REFUSED = 1;

    /** The command was not understood; nothing was done. */
    public static final int USAGE = 2;

    /** It could not be done. */
    public static final int FAILED = 3;

    private ExitCode() {}
}

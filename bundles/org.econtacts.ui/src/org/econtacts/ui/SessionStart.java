package org.econtacts.ui;

/**
 * The way to a {@link Session}: starts or reaches the server. In the application's context from the start. UI thread
 * only.
 */
public interface SessionStart {

    /** Where it stands. */
    enum Phase {
        /** The server starts or is being reached. */
        STARTING,
        /** A person has to sign in. */
        SIGNED_OUT,
        /** The session is in the context. */
        READY,
        /** It did not work; {@link State#sentence} says why. */
        FAILED
    }

    /**
     * @param phase where it stands
     * @param sentence what to tell the user; empty when there is nothing to add
     */
    record State(Phase phase, String sentence) {}

    /** Where it stands now. */
    State state();

    /** Tries again after FAILED, or shows the sign-in again after SIGNED_OUT. */
    void retry();

    /** Calls the listener after each change, until it is removed with the returned runnable. */
    Runnable listen(Runnable listener);
}

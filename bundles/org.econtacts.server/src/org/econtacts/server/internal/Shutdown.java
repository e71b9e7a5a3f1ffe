package org.econtacts.server.internal;

import org.eclipse.jdt.annotation.Nullable;

/** The steps of a stop, in order, each taken even when one before it fails: the last one closes the store. */
final class Shutdown {

    private Shutdown() {}

    /**
     * Takes all steps.
     *
     * @throws RuntimeException the first that a step threw, with the others suppressed
     */
    static void run(Runnable... steps) {
        RuntimeException failure = null;
        for (Runnable step : steps) {
            failure = run(step, failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException run(Runnable step, @Nullable RuntimeException before) {
        try {
            step.run();
            return before;
        } catch (RuntimeException e) {
            if (before == null) {
                return e;
            }
            before.addSuppressed(e);
            return before;
        }
    }
}

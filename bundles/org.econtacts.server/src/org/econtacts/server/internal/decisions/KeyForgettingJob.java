package org.econtacts.server.internal.decisions;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.econtacts.store.DecisionLog;

/** Forgets by which keys decisions came, once no client can be on its way with them any more. */
public final class KeyForgettingJob implements Runnable {

    private static final Logger LOG = System.getLogger(KeyForgettingJob.class.getName());

    private final DecisionLog decisions;
    private final Clock clock;

    public KeyForgettingJob(DecisionLog decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            decisions.forgetKeys(clock.instant());
        } catch (RuntimeException e) {
            // whatever it is: a timer whose task has thrown once never runs it again
            LOG.log(Level.WARNING, "old keys are forgotten the next time", e);
        }
    }
}

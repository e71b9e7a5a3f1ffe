package org.econtacts.server.internal.decisions;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.econtacts.model.Decision;
import org.econtacts.server.internal.engine.LearningLoop;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.store.Store;

/** Sends the answers whose time to be cancelled is over. Run every second; a missed run is made up by the next. */
public final class SendingJob implements Runnable {

    private static final Logger LOG = System.getLogger(SendingJob.class.getName());
    private static final int AT_ONCE = 100;

    private final Store store;
    private final LearningLoop learning;
    private final EventHub events;
    private final Clock clock;
    private volatile boolean failing;

    public SendingJob(Store store, LearningLoop learning, EventHub events, Clock clock) {
        this.store = store;
        this.learning = learning;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the last run could not write. */
    public boolean isFailing() {
        return failing;
    }

    @Override
    public void run() {
        try {
            List<Decision> sent = store.decisions().sendDue(clock.instant(), AT_ONCE);
            for (Decision each : sent) {
                store.drafts().delete(each.account(), each.message());
                events.message(each.message(), each.office());
            }
            if (!sent.isEmpty()) {
                learning.wake();
            }
            failing = false;
        } catch (RuntimeException e) {
            // whatever it is: a timer whose task has thrown once never runs it again, and no answer would go out
            failing = true;
            LOG.log(Level.ERROR, "answers that are due wait for the next run", e);
        }
    }
}

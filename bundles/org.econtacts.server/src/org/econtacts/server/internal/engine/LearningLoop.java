package org.econtacts.server.internal.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.econtacts.model.Feedback;
import org.econtacts.protocol.ServerEvent;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.store.DecisionLog;
import org.econtacts.suggest.SuggestionService;

/**
 * Hands the journal to the engine, each entry once and in order. A wake-up more than needed does no harm, one that is
 * lost is made up by the next. An entry on which the engine fails is logged by its sequence and left out.
 */
public final class LearningLoop {

    private static final Logger LOG = System.getLogger(LearningLoop.class.getName());
    private static final int AT_ONCE = 500;

    private final DecisionLog journal;
    private final SuggestionService engine;
    private final EventHub events;
    private final Executor executor;
    private final Runnable follower;
    private final AtomicBoolean awake = new AtomicBoolean();
    private long handedOver;
    private long labelsTrainedTo;
    private boolean trained;

    /** @param executor runs one thing after the other */
    public LearningLoop(DecisionLog journal, SuggestionService engine, EventHub events, Executor executor) {
        this(journal, engine, events, executor, () -> {});
    }

    /**
     * @param executor runs one thing after the other
     * @param follower is woken whenever this one is
     */
    public LearningLoop(
            DecisionLog journal, SuggestionService engine, EventHub events, Executor executor, Runnable follower) {
        this.journal = journal;
        this.engine = engine;
        this.events = events;
        this.executor = executor;
        this.follower = follower;
    }

    /** Learns soon what is new in the journal. */
    public void wake() {
        follower.run();
        if (awake.compareAndSet(false, true)) {
            executor.execute(() -> {
                awake.set(false);
                learnNow();
            });
        }
    }

    /**
     * Starts from a model that knows the journal up to a place.
     *
     * @param learntUpTo sequence of the last entry in the model
     * @param labels sequence up to which curators' labels were among the training texts and must not be learnt twice
     */
    synchronized void startFrom(long learntUpTo, long labels) {
        handedOver = learntUpTo;
        labelsTrainedTo = labels;
        trained = true;
    }

    /** The sequence up to which labels were among the training texts. */
    synchronized long labelsTrainedTo() {
        return labelsTrainedTo;
    }

    /** Learns what is new in the journal; nothing before the first training. */
    synchronized void learnNow() {
        if (!trained) {
            return;
        }
        boolean learnt = false;
        for (List<Feedback> some = next(); !some.isEmpty(); some = next()) {
            for (Feedback each : some) {
                learnt |= learn(each);
            }
        }
        if (learnt) {
            events.changed(ServerEvent.Kind.MODEL);
        }
    }

    private List<Feedback> next() {
        return journal.feedbackAfter(handedOver, AT_ONCE);
    }

    private boolean learn(Feedback feedback) {
        boolean isLabel = switch (feedback.kind()) {
            case LABELLED, UNLABELLED -> true;
            case ACCEPTED, EDITED, REJECTED, CHOSEN -> false;
        };
        boolean wanted = !isLabel || feedback.sequence() > labelsTrainedTo;
        handedOver = feedback.sequence();
        return wanted && taught(feedback);
    }

    /** An entry that the engine cannot learn is left out: it would fail again each time and hold up all that follow. */
    private boolean taught(Feedback feedback) {
        try {
            engine.learn(feedback);
            return true;
        } catch (RuntimeException e) {
            // neither the text nor the exception's message, which may quote it
            LOG.log(
                    Level.ERROR,
                    "entry {0} of the journal cannot be learnt and is left out: {1}",
                    Long.toString(feedback.sequence()),
                    e.getClass().getName());
            return false;
        }
    }
}

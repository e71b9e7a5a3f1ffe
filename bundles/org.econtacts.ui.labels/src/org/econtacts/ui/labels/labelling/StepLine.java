package org.econtacts.ui.labels.labelling;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.labels.labelling.Step.Load;
import org.econtacts.ui.labels.labelling.Step.Send;

/**
 * Does steps in the background, one at a time and in order, so that an undo always meets the labelling it is meant for;
 * holds while the server does not answer. UI thread only.
 */
final class StepLine {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final StepQueue waiting = new StepQueue();
    private final UiTasks tasks;
    private final Consumer<Step> begin;
    private final Runnable changed;
    private @Nullable Step busy;
    private boolean unreachable;

    /**
     * @param begin does a step, by calling {@link #run}
     * @param changed told after each
     */
    StepLine(UiTasks tasks, Consumer<Step> begin, Runnable changed) {
        this.tasks = tasks;
        this.begin = begin;
        this.changed = changed;
    }

    /** What is still to be done. */
    StepQueue waiting() {
        return waiting;
    }

    /** Labellings that are not known to be kept. */
    int unsent() {
        return waiting.unsent() + (busy instanceof Send ? 1 : 0);
    }

    /** Whether unsent labellings wait for the server to come back. */
    boolean isUnreachable() {
        return unreachable;
    }

    /** Whether this sample's labelling is under way. */
    boolean isSending(String sample) {
        return busy instanceof Send send && send.sample().id().equals(sample);
    }

    /** Whether a stretch of the list is under way or to be fetched. */
    boolean isLoading() {
        return busy instanceof Load || waiting.holdsLoad();
    }

    void add(Step step) {
        waiting.add(step);
        next();
    }

    /** Begins the next step unless one is under way. */
    void next() {
        if (busy != null || unreachable) {
            return;
        }
        Step step = waiting.next();
        busy = step;
        if (step != null) {
            begin.accept(step);
        }
    }

    /** Does the work of the step that was begun, then the next step. */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        tasks.quietly(work, result -> settle(() -> done.accept(result)), e -> settle(() -> failed.accept(e)));
    }

    private void settle(Runnable outcome) {
        busy = null;
        outcome.run();
        next();
        changed.run();
    }

    /** The server did not answer: this step is done when it is there again. */
    void later(Step step) {
        waiting.putBack(step);
        unreachable = true;
        tasks.later(RETRY, this::connected);
    }

    /** The server is there again: what waits is done. */
    void connected() {
        if (unreachable) {
            unreachable = false;
            next();
            changed.run();
        }
    }
}

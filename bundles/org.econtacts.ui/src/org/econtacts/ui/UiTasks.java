package org.econtacts.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.econtacts.ui.internal.JobTasks;

/**
 * Work away from the UI thread, its outcome back on it. Called on the UI thread; {@code done} and {@code failed} are
 * called on the UI thread, and not at all once the display has gone or the task was cancelled.
 */
public interface UiTasks {

    /** Tasks on jobs of the platform, which the status line can show. */
    static UiTasks onJobs(Display display) {
        return new JobTasks(display);
    }

    /**
     * Runs blocking work in the background; the status line shows its name when it lasts more than 300 ms.
     *
     * @param name what is being done, for the user
     */
    <T> Task run(String name, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /** Runs blocking work that the user did not ask for, such as a prefetch: never shown. */
    <T> Task quietly(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /** Runs an action on the UI thread later. */
    Task later(Duration delay, Runnable action);

    /** Waits a few seconds at most for what is under way, before the program ends; for nothing that is to be done later. */
    default void awaitEnd() {}

    /** Something under way. */
    interface Task {

        /** Nobody waits for it any more: neither {@code done} nor {@code failed} will be called. */
        void cancel();
    }
}

package org.econtacts.testkit.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;

/** The way from the test's thread to the widgets' thread, and the only place where a test waits. */
public final class UiThread {

    private static final long PATIENCE_MILLIS = 30_000;
    private static final long POLL_MILLIS = 25;

    private final Display display;

    UiThread(Display display) {
        this.display = display;
    }

    /** The display whose thread this is. */
    public Display display() {
        return display;
    }

    /** Runs on the widgets' thread and gives back its outcome; what it throws fails the test. */
    public <T> T get(Callable<T> task) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        display.syncExec(() -> {
            try {
                result.set(task.call());
            } catch (Exception | AssertionError e) {
                thrown.set(e);
            }
        });
        Throwable failure = thrown.get();
        if (failure instanceof AssertionError error) {
            throw error;
        }
        if (failure != null) {
            throw new AssertionError(failure);
        }
        return result.get();
    }

    /** Runs on the widgets' thread. */
    public void run(Runnable task) {
        get(() -> {
            task.run();
            return null;
        });
    }

    /** Waits until a condition holds on the widgets' thread; fails after 30 s with the sentence. */
    public void waitUntil(String what, BooleanSupplier condition) {
        waitFor(what, () -> get(condition::getAsBoolean));
    }

    /** Waits until a condition holds, asked on the test's own thread, for example of a server. */
    public void waitFor(String what, BooleanSupplier condition) {
        waitFor(what, PATIENCE_MILLIS, condition);
    }

    /** Waits as {@link #waitFor(String, BooleanSupplier)}, with another patience, for what takes long by its nature. */
    public void waitFor(String what, long millis, BooleanSupplier condition) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            pause(POLL_MILLIS);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}

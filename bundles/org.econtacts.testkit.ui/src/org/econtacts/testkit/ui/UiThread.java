package org.econtacts.testkit.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * The way from the test's thread to the widgets' thread, and the only place where a test waits. Its limit is there to end
 * a broken test, not to measure anything: a loaded machine takes a hundred times as long as an idle one.
 */
public final class UiThread {

    private static final long PATIENCE_MILLIS = 120_000;
    private static final long POLL_MILLIS = 25;
    private static final int FRAMES = 40;

    private final Display display;
    private final Supplier<String> sight;

    /** @param sight what is to be seen, in words; asked on the widgets' thread */
    UiThread(Display display, Supplier<String> sight) {
        this.display = display;
        this.sight = sight;
    }

    /** The display whose thread this is. */
    public Display display() {
        return display;
    }

    /**
     * Runs on the widgets' thread, after the events that have arrived there, and gives back its outcome; what it throws
     * fails the test.
     */
    public <T> T get(Callable<T> task) {
        FutureTask<T> asked = new FutureTask<>(task);
        if (display.getThread() == Thread.currentThread()) {
            asked.run();
        } else {
            display.asyncExec(asked);
        }
        try {
            return asked.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError error ? error : new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the window does not answer:\n" + stack(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private String stack() {
        return Arrays.stream(display.getThread().getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\tat " + frame)
                .collect(Collectors.joining("\n"));
    }

    /** Runs on the widgets' thread. */
    public void run(Runnable task) {
        get(() -> {
            task.run();
            return null;
        });
    }

    /** Waits until a condition holds on the widgets' thread; a widget that went meanwhile is one not there yet. */
    public void waitUntil(String what, BooleanSupplier condition) {
        waitFor(what, () -> get(() -> holds(condition)));
    }

    /** Waits until a condition holds on the widgets' thread, or so long. */
    void waitAtMost(long millis, BooleanSupplier condition) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!get(() -> holds(condition)) && System.nanoTime() < end) {
            pause(POLL_MILLIS);
        }
    }

    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (SWTException e) {
            if (e.code == SWT.ERROR_WIDGET_DISPOSED) {
                return false;
            }
            throw e;
        }
    }

    /** Waits until there is something, asked on the widgets' thread, and gives it. */
    public <T> T await(String what, Supplier<Optional<T>> something) {
        Object[] found = new Object[1];
        waitUntil(what, () -> {
            Optional<T> now = something.get();
            now.ifPresent(thing -> found[0] = thing);
            return now.isPresent();
        });
        @SuppressWarnings("unchecked") // put there above
        T thing = (T) found[0];
        return thing;
    }

    /** Waits until a condition holds, asked on the test's own thread, for example of a server. */
    public void waitFor(String what, BooleanSupplier condition) {
        waitFor(what, PATIENCE_MILLIS, condition);
    }

    /** Waits as {@link #waitFor(String, BooleanSupplier)}, with another patience, for what takes long by its nature. */
    public void waitFor(String what, long millis, BooleanSupplier condition) {
        if (display.getThread() == Thread.currentThread()) {
            throw new AssertionError("nothing happens in the window while its own thread waits for " + what);
        }
        long end = System.nanoTime() + millis * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what + "\n" + get(sight::get));
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

package org.econtacts.testkit.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Display;

/**
 * Notices when the widgets' thread answers nothing for more than a second. It counts when the thread waits, or works for
 * that second; a thread that is ready to run and gets no processor is the machine's doing.
 */
public final class UiWatchdog implements AutoCloseable {

    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final long LOOK_MILLIS = 100;

    private final Display display;
    private final Thread watched;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<String> blocks = new CopyOnWriteArrayList<>();
    private final Thread watching =
            Thread.ofPlatform().daemon().name("ui-watchdog").unstarted(this::watch);
    private volatile boolean over;

    private UiWatchdog(Display display) {
        this.display = display;
        this.watched = display.getThread();
    }

    /** Starts to watch. */
    public static UiWatchdog of(Display display) {
        UiWatchdog dog = new UiWatchdog(display);
        dog.watching.start();
        return dog;
    }

    /** What was noticed since the last call, each with the thread's stack. */
    public List<String> takeBlocks() {
        List<String> taken = new ArrayList<>(blocks);
        blocks.removeAll(taken);
        return taken;
    }

    private void watch() {
        try {
            while (!over && !display.isDisposed()) {
                ask();
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (org.eclipse.swt.SWTException e) {
            over = true; // the display went between two looks
        }
    }

    private void ask() throws InterruptedException {
        AtomicLong answered = new AtomicLong();
        long asked = System.nanoTime();
        long worked = threads.getThreadCpuTime(watched.threadId());
        display.asyncExec(() -> answered.set(System.nanoTime()));
        boolean told = false;
        int waiting = 0;
        while (answered.get() == 0 && !over && !display.isDisposed()) {
            waiting += isWaitingThrough() ? 1 : 0;
            long busy = threads.getThreadCpuTime(watched.threadId()) - worked;
            boolean blocked = waiting * LOOK_MILLIS * 1_000_000 > LONGEST_NANOS || busy > LONGEST_NANOS;
            if (answered.get() == 0 && blocked && !told) {
                told = true;
                blocks.add("the window has not answered for " + (System.nanoTime() - asked) / 1_000_000 + " ms:\n"
                        + stack());
            }
        }
    }

    /** Sleeps until the next look; a look that is late tells of a machine on which what is waited for gets no turn either. */
    private boolean isWaitingThrough() throws InterruptedException {
        long asleep = System.nanoTime();
        Thread.sleep(LOOK_MILLIS);
        boolean punctual = System.nanoTime() - asleep < 2 * LOOK_MILLIS * 1_000_000;
        return punctual && watched.getState() != Thread.State.RUNNABLE;
    }

    private String stack() {
        return Arrays.stream(watched.getStackTrace())
                .limit(40)
                .map(frame -> "\tat " + frame)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        over = true;
        watching.interrupt();
    }
}

package org.econtacts.sync;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Looks every few seconds whether a full disk has room again, on a thread of its own and only while it is full. Safe for
 * many threads.
 */
final class RoomWatch implements AutoCloseable {

    /** How often the product looks. */
    static final long USUAL_MILLIS = 5_000;

    private final BooleanSupplier room;
    private final Runnable told;
    private final long millis;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("econtacts-room").factory());

    /**
     * @param room whether there is room, and has been taken
     * @param told when the disk is full and when it is not any more
     * @param millis between two looks
     */
    RoomWatch(BooleanSupplier room, Runnable told, long millis) {
        this.room = room;
        this.told = told;
        this.millis = millis;
    }

    /** The disk is full from now on. */
    void begin() {
        if (due.compareAndSet(false, true)) {
            run(() -> {
                timer.execute(told);
                later();
            });
        }
    }

    private void later() {
        timer.schedule(this::look, millis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        // whoever finds the disk full from here on begins anew
        due.set(false);
        if (room.getAsBoolean()) {
            told.run();
        } else if (due.compareAndSet(false, true)) {
            run(this::later);
        }
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RejectedExecutionException e) {
            // closed: nobody asks any more
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.store.StoreException;

/**
 * The one thread that writes. Nobody interrupts it, so no caller's interrupt can close the database; transactions follow
 * one another, so the journal has no gaps; and those that wait together share one forced write to the disk.
 */
final class Writer implements AutoCloseable {

    private static final int GROUP = 64;

    private final DataSource source;
    private final Failures failures;
    private final Runnable recover;
    private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile long failedWrites;

    /**
     * @param source of connections
     * @param failures says what failed
     * @param recover closes a database that can no longer write, so that the next connection opens it again
     */
    Writer(DataSource source, Failures failures, Runnable recover) {
        this.source = source;
        this.recover = recover;
        this.failures = failures;
        thread = Thread.ofPlatform().daemon().name("econtacts-store-writer").start(this::run);
    }

    private static final class Task<T> {
        private final H2Database.Work<T> work;
        private final Consumer<T> committed;
        private final CountDownLatch done = new CountDownLatch(1);
        private @Nullable T result;
        private @Nullable StoreException failure;
        private @Nullable RuntimeException error;

        Task(H2Database.Work<T> work, Consumer<T> committed) {
            this.work = work;
            this.committed = committed;
        }

        /** Runs and commits, or leaves nothing behind. */
        void run(Connection connection, Failures failures) {
            try {
                T value = work.run(connection);
                connection.commit();
                result = value;
                committed.accept(value);
            } catch (SQLException | Error e) {
                failure = failures.of(e);
                rollBack(connection);
            } catch (RuntimeException e) {
                error = e;
                rollBack(connection);
            }
        }

        private static void rollBack(Connection connection) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                // a connection that cannot roll back is broken: the database forgets what was not committed
            }
        }

        void fail(StoreException cause) {
            if (failure == null && error == null) {
                failure = cause;
            }
        }

        T await() {
            boolean interrupted = false;
            while (true) {
                try {
                    done.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return outcome();
        }

        @SuppressWarnings("null")
        private T outcome() {
            if (failure != null) {
                throw new StoreException(failure.getMessage(), failure);
            }
            if (error != null) {
                throw error;
            }
            return result;
        }
    }

    <T> T write(H2Database.Work<T> work, Consumer<T> committed) {
        Task<T> task = new Task<>(work, committed);
        synchronized (queue) {
            if (closed) {
                throw new StoreException("The store is closed.", new IllegalStateException("closed"));
            }
            queue.add(task);
        }
        return task.await();
    }

    private void run() {
        List<Task<?>> group = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            group.clear();
            try {
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                commit(group);
            } catch (InterruptedException e) {
                // only close() interrupts, once nobody can add any more: finish what is queued
            } finally {
                group.forEach(task -> task.done.countDown());
            }
        }
    }

    /** Whatever happens, the thread lives on and no task is taken for done that is not on disk. */
    private void commit(List<Task<?>> group) {
        try (Connection connection = source.getConnection()) {
            for (Task<?> task : group) {
                task.run(connection, failures);
                countFailure(task.failure != null);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
                connection.commit();
            }
        } catch (SQLException | RuntimeException | Error e) {
            countFailure(true);
            StoreException failure = failures.of(e);
            group.forEach(task -> task.fail(failure));
            recover.run();
        }
    }

    private void countFailure(boolean failed) {
        if (failed) {
            failedWrites++;
        }
    }

    /** How often the database has failed to write so far. */
    long failedWrites() {
        return failedWrites;
    }

    @Override
    public void close() {
        synchronized (queue) {
            if (closed) {
                return;
            }
            closed = true;
            // wakes the thread; a task of its own rather than an interrupt, which could close the database
            queue.add(new Task<>(connection -> true, result -> {}));
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

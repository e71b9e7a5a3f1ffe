package org.econtacts.ui.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.econtacts.ui.UiTasks;

/** Runs the work as jobs of the platform, so that the status line sees them. */
public final class JobTasks implements UiTasks {

    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Display display;

    public JobTasks(Display display) {
        this.display = display;
    }

    @Override
    public <T> Task run(String name, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        return schedule(name, false, work, done, failed);
    }

    @Override
    public <T> Task quietly(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        return schedule("background", true, work, done, failed);
    }

    private <T> Task schedule(
            String name,
            boolean system,
            Callable<T> work,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Job job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    T result = work.call();
                    back(cancelled, () -> done.accept(result));
                } catch (Exception e) {
                    back(cancelled, () -> failed.accept(e));
                } catch (LinkageError e) {
                    // a broken installation: told like any failure, so that the window does not wait for ever
                    back(cancelled, () -> failed.accept(new IllegalStateException(e.toString(), e)));
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == JobTasks.this;
            }
        };
        job.setSystem(system);
        job.schedule();
        return () -> {
            cancelled.set(true);
            job.cancel();
        };
    }

    /** A window may be closed at any moment, also between a question whether it is and the call. */
    private void back(AtomicBoolean cancelled, Runnable outcome) {
        try {
            display.asyncExec(() -> {
                if (!cancelled.get()) {
                    outcome.run();
                }
            });
        } catch (SWTException e) {
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
        }
    }

    @Override
    public void awaitEnd() {
        long end = System.nanoTime() + LAST_WORDS.toNanos();
        try {
            for (Job job : Job.getJobManager().find(this)) {
                job.join(Math.max(1, (end - System.nanoTime()) / 1_000_000), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Task later(Duration delay, Runnable action) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Runnable guarded = () -> {
            if (!cancelled.get()) {
                action.run();
            }
        };
        display.timerExec((int) Math.max(0, delay.toMillis()), guarded);
        return () -> {
            cancelled.set(true);
            if (!display.isDisposed()) {
                display.timerExec(-1, guarded);
            }
        };
    }
}

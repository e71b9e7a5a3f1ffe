package org.econtacts.ui.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.runtime.jobs.ProgressProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** Names the jobs that have been running for more than 300 ms, the newest first. */
final class SlowJobs extends ProgressProvider {

    private static final int PATIENCE_MILLIS = 300;

    private final Display display;
    private final Consumer<String> show;
    /** Only on the UI thread. */
    private final Map<Job, String> slow = new LinkedHashMap<>();

    SlowJobs(Display display, Consumer<String> show) {
        this.display = display;
        this.show = show;
    }

    @Override
    public IProgressMonitor createMonitor(Job job) {
        if (!job.isSystem()) {
            job.addJobChangeListener(new JobChangeAdapter() {
                @Override
                public void done(IJobChangeEvent event) {
                    onDisplay(() -> remove(job));
                }
            });
            onDisplay(() -> display.timerExec(PATIENCE_MILLIS, () -> add(job)));
        }
        return new NullProgressMonitor();
    }

    private void onDisplay(Runnable action) {
        try {
            display.asyncExec(action);
        } catch (SWTException e) {
            // the window closes while the job runs: nobody is there to be told
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
        }
    }

    private void add(Job job) {
        if (job.getState() == Job.RUNNING) {
            slow.put(job, job.getName());
            show.accept(job.getName());
        }
    }

    private void remove(Job job) {
        if (slow.remove(job) != null) {
            show.accept(slow.values().stream().findFirst().orElse(""));
        }
    }
}

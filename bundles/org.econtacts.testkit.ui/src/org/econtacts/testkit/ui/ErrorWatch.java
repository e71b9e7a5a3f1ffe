package org.econtacts.testkit.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/** Collects errors logged anywhere: by the platform, by OSGi, by java.util.logging and System.Logger. */
public final class ErrorWatch implements AutoCloseable {

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final LogReaderService reader;
    private final LogListener listener = this::logged;
    private final Handler handler = new Collector();

    /** Starts to collect. */
    public ErrorWatch() {
        BundleContext bundles = FrameworkUtil.getBundle(ErrorWatch.class).getBundleContext();
        reader = bundles.getService(bundles.getServiceReference(LogReaderService.class));
        reader.addLogListener(listener);
        Logger.getLogger("").addHandler(handler);
    }

    /** What was logged since the last call. */
    public List<String> takeErrors() {
        List<String> taken = new ArrayList<>(errors);
        errors.removeAll(taken);
        return taken;
    }

    private void logged(LogEntry entry) {
        if (entry.getLogLevel() == LogLevel.ERROR) {
            add(entry.getLoggerName() + ": " + entry.getMessage(), entry.getException());
        }
    }

    private void add(String sentence, @Nullable Throwable cause) {
        java.io.StringWriter text = new java.io.StringWriter();
        text.write(sentence);
        if (cause != null) {
            text.write('\n');
            cause.printStackTrace(new java.io.PrintWriter(text));
        }
        errors.add(text.toString());
    }

    @Override
    public void close() {
        reader.removeLogListener(listener);
        Logger.getLogger("").removeHandler(handler);
    }

    private final class Collector extends Handler {
        Collector() {
            setLevel(Level.SEVERE);
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                add(entry.getLoggerName() + ": " + entry.getMessage(), entry.getThrown());
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}

package org.econtacts.testkit.ui;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** The product's real e4 application on a thread of its own, so that tests keep theirs. One after the other in a JVM. */
public final class RunningWorkbench implements AutoCloseable {

    private static final long START_SECONDS = 600;
    private static final long STOP_MILLIS = 300_000;

    private final Thread thread;
    private final IWorkbench workbench;
    private final Shell shell;

    private RunningWorkbench(Thread thread, IWorkbench workbench, Shell shell) {
        this.thread = thread;
        this.workbench = workbench;
        this.shell = shell;
    }

    /**
     * Starts it and waits until its window is open.
     *
     * @param arguments as on the product's command line
     */
    public static RunningWorkbench start(List<String> arguments) throws Exception {
        BundleContext bundles = FrameworkUtil.getBundle(RunningWorkbench.class).getBundleContext();
        CompletableFuture<Shell> open = new CompletableFuture<>();
        Map<String, Object> topic = Map.of(EventConstants.EVENT_TOPIC, UIEvents.UILifeCycle.APP_STARTUP_COMPLETE);
        ServiceRegistration<EventHandler> listening = bundles.registerService(
                EventHandler.class, event -> open.complete(window(bundles)), new Hashtable<>(topic));
        Thread thread = new Thread(() -> run(arguments, open), "UI");
        thread.setDaemon(true);
        thread.start();
        try {
            Shell shell = open.get(START_SECONDS, TimeUnit.SECONDS);
            return new RunningWorkbench(thread, workbench(bundles), shell);
        } finally {
            listening.unregister();
        }
    }

    private static void run(List<String> arguments, CompletableFuture<Shell> open) {
        try {
            new E4Application().start(new ProductContext(Platform.getProduct(), arguments.toArray(String[]::new)));
            open.completeExceptionally(new IllegalStateException("the application ended before its window was open"));
        } catch (Exception | LinkageError e) {
            open.completeExceptionally(e);
        }
    }

    private static IWorkbench workbench(BundleContext bundles) {
        return bundles.getService(bundles.getServiceReference(IWorkbench.class));
    }

    private static Shell window(BundleContext bundles) {
        MApplication application = workbench(bundles).getApplication();
        return (Shell) application.getChildren().getFirst().getWidget();
    }

    /** Its window. */
    public Shell shell() {
        return shell;
    }

    /** Its thread. */
    public Thread thread() {
        return thread;
    }

    /** A service in the application's context, such as the session; null when there is none. */
    public <T> @Nullable T context(Class<T> type) {
        return workbench.getApplication().getContext().get(type);
    }

    /** Closes it as its menu does. */
    @Override
    public void close() {
        if (thread.isAlive() && !shell.isDisposed()) {
            shell.getDisplay().asyncExec(workbench::close);
        }
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new AssertionError("the workbench does not close");
        }
        // else it goes on listening to what happens in the next one
        workbench.getApplication().getContext().dispose();
    }

    /** What the launcher would say. */
    private record ProductContext(@Nullable IProduct product, String[] arguments) implements IApplicationContext {

        private IProduct named() {
            IProduct given = product;
            if (given == null) {
                throw new AssertionError("the tests run without a product");
            }
            return given;
        }

        @Override
        public Map<?, ?> getArguments() {
            return Map.of(APPLICATION_ARGS, arguments);
        }

        @Override
        public void applicationRunning() {
            // nobody shows a splash
        }

        @Override
        public String getBrandingApplication() {
            return named().getApplication();
        }

        @Override
        public String getBrandingName() {
            return named().getName();
        }

        @Override
        public String getBrandingDescription() {
            return named().getDescription();
        }

        @Override
        public String getBrandingId() {
            return named().getId();
        }

        @Override
        public String getBrandingProperty(String key) {
            return named().getProperty(key);
        }

        @Override
        public Bundle getBrandingBundle() {
            return named().getDefiningBundle();
        }

        @Override
        public void setResult(Object result, org.eclipse.equinox.app.IApplication application) {
            // the exit code is of no use here
        }
    }
}

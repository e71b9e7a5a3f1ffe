package org.econtacts.server.internal.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.econtacts.server.internal.Services;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The server product: {@code econtacts COMMAND …}. */
public final class EContactsApplication implements IApplication {

    private static final long PATIENCE_MILLIS = 20_000;

    @Override
    @NonNullByDefault({})
    public Object start(IApplicationContext context) {
        quieten();
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        BundleContext bundles =
                FrameworkUtil.getBundle(EContactsApplication.class).getBundleContext();
        ServiceTracker<Services, Services> tracker = new ServiceTracker<>(bundles, Services.class, null);
        tracker.open();
        context.applicationRunning();
        Surroundings surroundings = new Surroundings(
                () -> await(tracker),
                Clock.systemUTC(),
                new SecureRandom(),
                System.in,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8),
                CommandLineRun.sentences(arguments, Locale.getDefault()));
        int code = new CommandLineRun(surroundings).run(arguments);
        tracker.close();
        return code;
    }

    /** Libraries report only what is wrong: standard error belongs to the command. */
    private static void quieten() {
        String level = "org.slf4j.simpleLogger.defaultLogLevel";
        System.setProperty(level, System.getProperty(level, "warn"));
    }

    private static Services await(ServiceTracker<Services, Services> tracker) {
        try {
            Services services = tracker.waitForService(PATIENCE_MILLIS);
            if (services == null) {
                throw new IllegalStateException("this installation lacks a store, an engine or its content");
            }
            return services;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    @Override
    public void stop() {
        // a command ends by itself; serve ends with the process
    }
}

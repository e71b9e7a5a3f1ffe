package org.econtacts.app;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.e4.ui.workbench.lifecycle.PostWorkbenchClose;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.app.session.SessionOpener;
import org.econtacts.ui.Formats;
import org.econtacts.ui.Notices;
import org.econtacts.ui.SessionStart;
import org.econtacts.ui.StatusBoard;
import org.econtacts.ui.Timings;
import org.econtacts.ui.UiTasks;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.prefs.BackingStoreException;

/** Puts the shared services in the context before the window is built, and opens the session once it is. */
public class LifeCycle {

    private static final String NODE = "org.econtacts.app";

    private IEclipseContext context;

    @Inject
    private IEventBroker broker;

    @PostContextCreate
    void start(IEclipseContext application, IApplicationContext platform) throws BackingStoreException {
        context = application;
        forgetOldLayout();
        Display display = Display.getDefault();
        Clock clock = Clock.systemDefaultZone();
        String[] words = (String[]) platform.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.set(Clock.class, clock);
        context.set(Arguments.class, Arguments.parse(words == null ? new String[0] : words));
        context.set(Formats.class, new Formats(Locale.getDefault(), clock));
        context.set(StatusBoard.class, new StatusBoard());
        context.set(Timings.class, new Timings(Boolean.getBoolean("econtacts.timings")));
        context.set(UiTasks.class, UiTasks.onJobs(display));
        context.set(Notices.class, Notices.in(this::window, clock));
        SessionOpener opener = ContextInjectionFactory.make(SessionOpener.class, context);
        context.set(SessionOpener.class, opener);
        context.set(SessionStart.class, opener);
        broker.subscribe(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE, null, event -> opened(), false);
    }

    /** The saved layout holds translated labels and parts of that version. */
    private static void forgetOldLayout() throws BackingStoreException {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(NODE);
        String current = FrameworkUtil.getBundle(LifeCycle.class).getVersion() + " " + Locale.getDefault();
        if (!current.equals(preferences.get("layout", null))) {
            System.setProperty(IWorkbench.CLEAR_PERSISTED_STATE, "true");
            preferences.put("layout", current);
            preferences.flush();
        }
    }

    /** The window is there: now the server may take its time. */
    private void opened() {
        ContextInjectionFactory.make(WindowPicture.class, context).takeIfAsked();
        context.get(SessionOpener.class).retry();
    }

    /** The window has gone: what was typed last is written down, then the store is closed. The contexts live on. */
    @PostWorkbenchClose
    void end() {
        context.get(UiTasks.class).awaitEnd();
        context.get(SessionOpener.class).close();
    }

    private @Nullable Shell window() {
        MApplication application = context.get(MApplication.class);
        boolean open = application != null && !application.getChildren().isEmpty();
        return open && application.getChildren().getFirst().getWidget() instanceof Shell shell ? shell : null;
    }
}

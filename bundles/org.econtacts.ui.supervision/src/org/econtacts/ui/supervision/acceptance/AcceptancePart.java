package org.econtacts.ui.supervision.acceptance;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.econtacts.client.RefusedException;
import org.econtacts.model.OfficeTime;
import org.econtacts.ui.Formats;
import org.econtacts.ui.ServerTopics;
import org.econtacts.ui.Session;
import org.econtacts.ui.SessionStart;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.keys.KeyScope;
import org.econtacts.ui.keys.KeySheet;
import org.econtacts.ui.supervision.Messages;
import org.econtacts.ui.widgets.SessionGate;

/** Fetches the figures of the chosen period, anew when decisions come in, and shows them. */
public class AcceptancePart {

    /** Decisions come in one by one; the figures are fetched once for all that come within this time. */
    private static final Duration CALM = Duration.ofSeconds(2);

    @Inject
    private UiTasks tasks;

    @Inject
    private Clock clock;

    @Inject
    @Translation
    private Messages texts;

    private AcceptancePage page;
    private @Nullable Session session;
    private Period period = Period.MONTH;
    private UiTasks.@Nullable Task fetching;
    private UiTasks.@Nullable Task waiting;
    private boolean outdated;

    @PostConstruct
    void create(
            Composite parent,
            SessionStart start,
            Formats formats,
            @Translation org.econtacts.ui.Messages shared,
            @Optional @Nullable Session open) {
        SessionGate gate = new SessionGate(parent, start, shared);
        Composite content = gate.content();
        content.setLayout(new FillLayout());
        AcceptancePage.Actions actions = new AcceptancePage.Actions(this::choose, this::refresh);
        page = new AcceptancePage(content, new AcceptanceWords(texts, formats), clock.getZone(), actions);
        page.mark(period);
        page.addListener(SWT.Show, e -> catchUp());
        Runnable remove = KeyScope.listen(page.getShell(), page::isVisible, this::key);
        page.addDisposeListener(e -> remove.run());
        if (open != null) {
            connect(open);
        }
    }

    /** A session was opened, or another one in its place. */
    @Inject
    void connect(@Optional @Nullable Session open) {
        if (page != null && open != session) {
            session = open;
            refresh();
        }
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(ServerTopics.MESSAGE) org.osgi.service.event.Event event) {
        outdated |= event.getProperty(IEventBroker.DATA) != null;
        if (page != null && !page.isDisposed() && page.isVisible() && waiting == null) {
            waiting = tasks.later(CALM, this::catchUp);
        }
    }

    private void catchUp() {
        waiting = null;
        if (outdated) {
            refresh();
        }
    }

    @Inject
    @Optional
    void keysWanted(@UIEventTopic(KeySheet.WANTED) org.osgi.service.event.Event event) {
        boolean asked = event.getProperty(IEventBroker.DATA) != null;
        if (asked && page != null && !page.isDisposed() && page.isVisible()) {
            showKeys();
        }
    }

    private boolean key(Event event) {
        boolean bare = event.stateMask == 0;
        if (bare && event.keyCode == SWT.F5) {
            refresh();
            return true;
        }
        if (bare && event.keyCode == SWT.F1) {
            showKeys();
            return true;
        }
        return false;
    }

    private void showKeys() {
        new KeySheet(page.getShell(), texts.keys_title)
                .row(texts.refresh, "F5")
                .row(texts.keys_perspectives, "Ctrl+1   Ctrl+2   Ctrl+3")
                .open(texts.keys_close);
    }

    private void choose(Period chosen) {
        period = chosen;
        page.mark(chosen);
        refresh();
    }

    private void refresh() {
        Session now = session;
        if (now == null || page.isDisposed()) {
            return;
        }
        UiTasks.Task before = fetching;
        if (before != null) {
            before.cancel();
        }
        outdated = false;
        page.loading();
        AcceptanceQuery query = new AcceptanceQuery(now, period, OfficeTime.today(clock));
        fetching = tasks.run(texts.loading, query, this::show, this::failed);
    }

    private void show(AcceptanceQuery.Answer answer) {
        if (!page.isDisposed()) {
            page.show(answer.report());
            page.age(answer.at());
        }
    }

    private void failed(Exception cause) {
        if (!page.isDisposed()) {
            page.age(null);
            page.failed(
                    cause instanceof RefusedException ? String.valueOf(cause.getMessage()) : texts.failed_unreachable);
        }
    }

    @Focus
    void focus() {
        page.setFocus();
    }
}

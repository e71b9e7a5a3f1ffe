package org.econtacts.ui.desk;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.econtacts.sync.DeskAccess;
import org.econtacts.ui.Formats;
import org.econtacts.ui.Notices;
import org.econtacts.ui.ServerTopics;
import org.econtacts.ui.Session;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.queue.QueueModel;
import org.econtacts.ui.desk.shortcuts.DeskAction;
import org.osgi.service.event.Event;

/** Makes the desk's models before its parts are built, and connects them to the session once there is one. */
public class DeskAddon {

    private DeskModel desk;
    private boolean connected;

    @PostConstruct
    void create(
            IEclipseContext context,
            UiTasks tasks,
            Clock clock,
            Formats formats,
            Notices notices,
            @Translation Messages texts) {
        QueueModel queue = new QueueModel(tasks, texts.queue_loading);
        Outbox outbox = new Outbox(tasks, () -> UUID.randomUUID().toString(), texts.sending);
        desk = new DeskModel(queue, tasks, clock, outbox);
        DeskActions actions = new DeskActions();
        DeskTalk talk = new DeskTalk(notices, texts, formats, desk, actions);
        desk.report(talk);
        actions.define(DeskAction.NEXT, queue::next);
        actions.define(DeskAction.PREVIOUS, queue::previous);
        actions.define(DeskAction.CHOOSE_1, () -> desk.choose(1));
        actions.define(DeskAction.CHOOSE_2, () -> desk.choose(2));
        actions.define(DeskAction.CHOOSE_3, () -> desk.choose(3));
        actions.define(DeskAction.ACCEPT, desk::accept);
        actions.define(DeskAction.SEND, desk::send);
        actions.define(DeskAction.UNDO, desk::undo);
        actions.define(DeskAction.REFRESH, () -> desk.changedOnServer(""));
        context.set(QueueModel.class, queue);
        context.set(DeskModel.class, desk);
        context.set(DeskActions.class, actions);
        connect(context.get(Session.class));
    }

    @Inject
    void connect(@Optional Session session) {
        if (desk != null && session != null) {
            connected = true;
            DeskAccess access = session.desk();
            desk.connect(access == null ? new ClientDeskServer(session.client()) : new SyncDeskServer(access));
        }
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(ServerTopics.MESSAGE) Event event) {
        if (connected && event.getProperty(IEventBroker.DATA) instanceof String id) {
            desk.changedOnServer(id);
        }
    }

    /** Not when the addon goes: its context outlives the window. */
    @Inject
    @Optional
    void close(@UIEventTopic(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED) Event event) {
        if (event.getTopic() != null) {
            desk.close();
        }
    }
}

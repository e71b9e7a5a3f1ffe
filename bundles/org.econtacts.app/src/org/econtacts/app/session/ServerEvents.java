package org.econtacts.app.session;

import jakarta.inject.Inject;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.ConnectionState;
import org.econtacts.client.EventStream;
import org.econtacts.client.RefusedException;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.ServerEvent;
import org.econtacts.sync.Synchroniser;
import org.econtacts.ui.ServerTopics;
import org.econtacts.ui.StatusBoard;

/** Hands the server's events to the event broker and the state of the connection to the status line. */
final class ServerEvents implements EventStream.Listener {

    @Inject
    private IEventBroker broker;

    @Inject
    private StatusBoard board;

    @Inject
    private UISynchronize ui;

    @Inject
    private SessionOpener opener;

    private volatile @Nullable Synchroniser synchroniser;
    private boolean interrupted;

    /** Is told what changed from now on. */
    ServerEvents with(@Nullable Synchroniser kept) {
        synchroniser = kept;
        return this;
    }

    @Override
    public void received(ServerEvent event) {
        broker.post(ServerTopics.of(event.kind()), event.id());
        Synchroniser kept = synchroniser;
        if (kept != null) {
            switch (event.kind()) {
                case MESSAGE -> kept.messageChanged(event.id());
                case SAMPLES -> kept.samplesChanged(event.id());
                default -> {
                    // fetched with the rest
                }
            }
        }
    }

    @Override
    public void changed(ConnectionState state) {
        ui.asyncExec(() -> board.connection(state));
        Synchroniser kept = synchroniser;
        if (state == ConnectionState.ONLINE && kept != null) {
            kept.wake();
        }
        if (state == ConnectionState.OFFLINE) {
            if (!interrupted && kept != null) {
                // what is shown from now on is what this machine has, and that the line is gone is found at once
                kept.wake();
                broker.post(ServerTopics.of(ServerEvent.Kind.MESSAGE), "");
            }
            interrupted = true;
        } else if (state == ConnectionState.ONLINE && interrupted) {
            interrupted = false;
            for (ServerEvent.Kind kind : ServerEvent.Kind.values()) {
                broker.post(ServerTopics.of(kind), "");
            }
        }
    }

    @Override
    public void lost(Exception cause) {
        if (cause instanceof RefusedException refused && refused.problem().kind() == Problem.Type.SIGN_IN_NEEDED) {
            ui.asyncExec(opener::expired);
        }
    }
}

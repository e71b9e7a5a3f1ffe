package org.econtacts.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.ConnectionState;
import org.econtacts.sync.SyncStatus;

/** What the status line says; parts write on it, the status line reads it. UI thread only. */
public final class StatusBoard {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable ConnectionState connection;
    private @Nullable SyncStatus sync;
    private String draft = "";
    private String queue = "";

    /** Calls the listener after each change, until it is removed with the returned runnable. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether the server can be reached; null before the first try. */
    public @Nullable ConnectionState connection() {
        return connection;
    }

    public void connection(ConnectionState state) {
        connection = state;
        changed();
    }

    /** What is known of the draft being typed; may be empty. */
    public String draft() {
        return draft;
    }

    public void draft(String sentence) {
        draft = sentence;
        changed();
    }

    /** What waits for the server; null when nothing is kept on this machine. */
    public @Nullable SyncStatus sync() {
        return sync;
    }

    public void sync(SyncStatus status) {
        SyncStatus before = sync;
        if (before == null || !status.equals(before)) {
            sync = status;
            changed();
        }
    }

    /** How much is left to do in the part in front; may be empty. */
    public String queue() {
        return queue;
    }

    public void queue(String sentence) {
        queue = sentence;
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}

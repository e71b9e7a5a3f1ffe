package org.econtacts.ui;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Map<String, Warning> warnings = new TreeMap<>();

    /**
     * Something that stays in sight until it is over.
     *
     * @param icon name of a picture
     * @param sentence for the user
     * @param action label of its button; empty = none
     * @param onAction what the button does
     */
    public record Warning(String icon, String sentence, String action, Runnable onAction) {

        /** Whether it says the same, whatever its button is bound to. */
        boolean saysAs(@Nullable Warning other) {
            return other != null
                    && icon.equals(other.icon)
                    && sentence.equals(other.sentence)
                    && action.equals(other.action);
        }
    }

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

    /** What a person should know now, by topic. */
    public Map<String, Warning> warnings() {
        return Collections.unmodifiableMap(warnings);
    }

    /** Says something on a topic in place of what was said before; null when it is over. */
    public void warn(String topic, @Nullable Warning warning) {
        Warning before = warnings.get(topic);
        if (warning == null ? before == null : warning.saysAs(before)) {
            return;
        }
        if (warning == null) {
            warnings.remove(topic);
        } else {
            warnings.put(topic, warning);
        }
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}

package org.econtacts.ui.desk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.ui.UiTasks;

/** The messages that come next, fetched before they are asked for, and the last ones seen. UI thread only. */
final class ViewCache {

    private static final int KEPT = 24;

    private final UiTasks tasks;
    private final Set<String> underway = new HashSet<>();
    private final Map<String, MessageView> views = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MessageView> eldest) {
            return size() > KEPT;
        }
    };

    ViewCache(UiTasks tasks) {
        this.tasks = tasks;
    }

    @Nullable
    MessageView find(String id) {
        return views.get(id);
    }

    void put(MessageView view) {
        views.put(view.message().id(), view);
    }

    /** The message's draft has been kept: shown again, it is there. */
    void drafted(String id, DraftView draft) {
        views.computeIfPresent(id, (key, view) -> view.withDraft(draft));
    }

    void forget(String id) {
        views.remove(id);
    }

    void clear() {
        views.clear();
        underway.clear();
    }

    /** Fetches those that are not here yet. */
    void prefetch(DeskServer server, List<String> ids) {
        for (String id : ids) {
            if (!views.containsKey(id) && underway.add(id)) {
                tasks.quietly(
                        () -> server.message(id),
                        view -> {
                            underway.remove(id);
                            put(view);
                        },
                        // it will be fetched when it is opened, and fail there in words
                        e -> underway.remove(id));
            }
        }
    }
}

package org.econtacts.store.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.econtacts.store.DraftStore;

/** Drafts in a map. */
final class MemoryDraftStore implements DraftStore {

    private final Map<List<String>, Draft> drafts = new HashMap<>();

    @Override
    public synchronized void put(Draft draft) {
        drafts.put(List.of(draft.account(), draft.message()), draft);
    }

    @Override
    public synchronized Optional<Draft> find(String account, String message) {
        return Optional.ofNullable(drafts.get(List.of(account, message)));
    }

    @Override
    public synchronized void delete(String account, String message) {
        drafts.remove(List.of(account, message));
    }
}

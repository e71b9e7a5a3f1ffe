package org.econtacts.store.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.econtacts.model.Template;
import org.econtacts.store.TemplateStore;

/** Templates in a map of versions. */
final class MemoryTemplateStore implements TemplateStore {

    private final TreeMap<String, TreeMap<Integer, Template>> templates = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();

    @Override
    public synchronized List<Template> current() {
        return templates.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    @Override
    public synchronized Optional<Template> find(String id, int version) {
        return Optional.ofNullable(templates.get(id)).map(versions -> versions.get(version));
    }

    @Override
    public synchronized int putAll(Collection<Template> added) {
        int fresh = 0;
        for (Template template : added) {
            TreeMap<Integer, Template> versions = templates.computeIfAbsent(template.id(), id -> new TreeMap<>());
            if (versions.putIfAbsent(template.version(), template) == null) {
                changes.add(new Change(changes.size() + 1L, template));
                fresh++;
            }
        }
        return fresh;
    }

    @Override
    public synchronized List<Change> changedAfter(long sequence, int limit) {
        return changes.stream()
                .filter(change -> change.sequence() > sequence)
                .filter(change -> templates.get(change.template().id()).lastKey()
                        == change.template().version())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long lastChange() {
        return changes.size();
    }
}

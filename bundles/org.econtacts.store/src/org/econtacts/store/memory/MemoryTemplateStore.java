package org.econtacts.store.memory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.econtacts.model.Template;
import org.econtacts.store.TemplateStore;

/** Templates in a map of versions. */
final class MemoryTemplateStore implements TemplateStore {

    private final TreeMap<String, TreeMap<Integer, Template>> templates = new TreeMap<>();

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
            fresh += versions.putIfAbsent(template.version(), template) == null ? 1 : 0;
        }
        return fresh;
    }
}

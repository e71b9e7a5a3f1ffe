package org.econtacts.ui.labels.labelling;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The keys that one curator gave to labels; none at first. A label has at most one, and a key at most one label. Keys of
 * labels that the set has no more do nothing, and work again should the label come back. UI thread only.
 */
final class LabelKeys {

    private final Kept kept;
    private final SortedMap<LabelKey, String> given = new TreeMap<>();
    private Set<String> known = Set.of();
    private Runnable changed = () -> {};

    /** Where they are kept for that curator. */
    interface Kept {

        /** Names of keys with the id of their label; empty when none were given. */
        Map<String, String> load();

        /** Keeps these, and only these. */
        void save(Map<String, String> keys);
    }

    LabelKeys(Kept kept) {
        this.kept = kept;
        kept.load().forEach((name, intent) -> LabelKey.parse(name).ifPresent(key -> given.put(key, intent)));
    }

    /** These labels can be given. */
    void use(Set<String> intents) {
        known = Set.copyOf(intents);
    }

    /** What hears that keys have changed. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** The label that a key gives. */
    Optional<String> intent(LabelKey key) {
        return Optional.ofNullable(given.get(key)).filter(known::contains);
    }

    /** The key that gives a label. */
    Optional<LabelKey> key(String intent) {
        return all().entrySet().stream()
                .filter(each -> each.getValue().equals(intent))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The key's cap; empty when the label has none. */
    String cap(String intent) {
        return key(intent).map(LabelKey::cap).orElse("");
    }

    /** All keys that give a label of the set, in the order of a keyboard's caps. */
    SortedMap<LabelKey, String> all() {
        return given.entrySet().stream()
                .filter(each -> known.contains(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** The key gives that label from now on; the label that it gave before has none then. */
    void give(String intent, LabelKey key) {
        given.values().removeIf(intent::equals);
        given.put(key, intent);
        save();
    }

    /** The label has no key any more. */
    void take(String intent) {
        given.values().removeIf(intent::equals);
        save();
    }

    /** As it was before any key was given. */
    void reset() {
        given.clear();
        save();
    }

    private void save() {
        kept.save(given.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue)));
        changed.run();
    }
}

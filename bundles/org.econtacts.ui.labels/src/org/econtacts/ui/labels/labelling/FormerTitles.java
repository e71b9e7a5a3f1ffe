package org.econtacts.ui.labels.labelling;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.econtacts.model.Intent;

/** What intents were called that the label set has no more: texts to label again still name them. Safe for many threads. */
final class FormerTitles {

    private final Map<String, Intent> known = new ConcurrentHashMap<>();

    /** These were in a label set once. */
    void learn(Collection<Intent> intents) {
        intents.forEach(intent -> known.put(intent.id(), intent));
    }

    /** What it was called last. */
    Optional<String> find(String id, String language) {
        return Optional.ofNullable(known.get(id)).map(intent -> intent.title(language));
    }
}

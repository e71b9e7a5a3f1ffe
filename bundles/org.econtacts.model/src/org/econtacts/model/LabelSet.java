package org.econtacts.model;

import java.util.List;
import java.util.Optional;

/**
 * The versioned list of intents; its master is the server's store. Graph, templates, samples and models name its version.
 *
 * @param version for example {@code 2026.1}
 * @param intents in display order, ids unique
 */
public record LabelSet(String version, List<Intent> intents) {

    public LabelSet {
        intents = List.copyOf(intents);
    }

    /** The intent with that id, if the set has it. */
    public Optional<Intent> find(String id) {
        return intents.stream().filter(intent -> intent.id().equals(id)).findFirst();
    }
}

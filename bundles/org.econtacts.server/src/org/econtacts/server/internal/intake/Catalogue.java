package org.econtacts.server.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.LabelSets;

/** Lets the label set grow by the intents that imported samples and templates name. */
final class Catalogue {

    private final LabelStore labels;

    Catalogue(LabelStore labels) {
        this.labels = labels;
    }

    /**
     * Adds intents that the label set lacks, as a new version of it.
     *
     * @return whether there were any
     */
    boolean add(List<String> intents) {
        LabelSet before = labels.labelSet().orElseGet(() -> new LabelSet("1.0", List.of()));
        Map<String, Intent> known = new HashMap<>();
        before.intents().forEach(intent -> known.put(intent.id(), intent));
        Set<String> missing = new LinkedHashSet<>(intents);
        missing.removeAll(known.keySet());
        if (missing.isEmpty()) {
            return false;
        }
        List<Intent> all = new ArrayList<>(before.intents());
        missing.forEach(id -> all.add(new Intent(id, null, Map.of("en", title(id)), Map.of())));
        labels.putLabelSet(new LabelSet(LabelSets.next(before.version()), all));
        return true;
    }

    /** {@code card_arrival} becomes {@code Card arrival}. */
    static String title(String id) {
        String words = id.replaceAll("[_.:-]+", " ").strip();
        return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

package org.econtacts.store.labels;

import java.util.List;
import java.util.Optional;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;

/** Rules about versions of the label set. */
public final class LabelSets {

    private LabelSets() {}

    /** What a newer set has more, when it is another version that has the old one's intents too. */
    public static Optional<LabelSetChange> growth(LabelSet before, LabelSet newest) {
        List<String> known = before.intents().stream().map(Intent::id).toList();
        List<String> added = newest.intents().stream()
                .map(Intent::id)
                .filter(id -> !known.contains(id))
                .toList();
        return added.isEmpty() || before.version().equals(newest.version())
                ? Optional.empty()
                : Optional.of(new LabelSetChange(
                        before.version(), newest.version(), LabelSetChange.Kind.ADD, List.of(), added));
    }
}

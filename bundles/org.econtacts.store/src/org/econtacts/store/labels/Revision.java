package org.econtacts.store.labels;

import java.time.Instant;
import java.util.List;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.LabelSetChange.Kind;

/**
 * A wanted change of the label set.
 *
 * @param id made by the curator's machine; the same twice has one effect
 * @param curator account
 * @param from version seen; another one by now refuses the change
 * @param kind of change
 * @param sources intents before it; none for ADD
 * @param targets intents after it, with their titles and guidelines; none for DEPRECATE
 * @param at when
 */
public record Revision(
        String id, String curator, String from, Kind kind, List<String> sources, List<Intent> targets, Instant at) {

    public Revision {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /** The change that makes another version of this one. */
    public LabelSetChange change(String to) {
        return new LabelSetChange(
                from, to, kind, sources, targets.stream().map(Intent::id).toList());
    }
}

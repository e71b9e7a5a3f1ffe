package org.econtacts.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What made one version of the label set of another.
 *
 * @param from version before
 * @param to version after
 * @param kind of change
 * @param sources intents before it; empty for ADD
 * @param targets intents after it; empty for DEPRECATE
 */
public record LabelSetChange(String from, String to, Kind kind, List<String> sources, List<String> targets) {

    public LabelSetChange {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /** What a change does with labels. */
    public enum Kind {
        ADD,
        /** One intent gets another title, and perhaps another id; its labels follow. */
        RENAME,
        /** Several intents become one; their labels follow. */
        MERGE,
        /** One intent becomes several; which one, a person must say for each sample. */
        SPLIT,
        /** An intent is used no more; what its samples ask about, a person must say. */
        DEPRECATE
    }

    /** The labels after this change. Those that a person must make precise stay as they are. */
    public List<String> map(List<String> labels) {
        boolean follows = kind == Kind.RENAME || kind == Kind.MERGE;
        if (!follows || labels.stream().noneMatch(sources::contains)) {
            return labels;
        }
        List<String> mapped = new ArrayList<>();
        for (String label : labels) {
            String now = sources.contains(label) ? targets.getFirst() : label;
            if (!mapped.contains(now)) {
                mapped.add(now);
            }
        }
        return mapped;
    }
}

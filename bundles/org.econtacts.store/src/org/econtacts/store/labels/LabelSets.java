package org.econtacts.store.labels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;

/** Rules about versions of the label set. */
public final class LabelSets {

    private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d+)");

    private LabelSets() {}

    /**
     * What is in one of these sets and not in the last, as it was called last.
     *
     * @param versions oldest first
     */
    public static List<Intent> former(List<LabelSet> versions) {
        Map<String, Intent> former = new LinkedHashMap<>();
        for (LabelSet each : versions) {
            each.intents().forEach(intent -> former.put(intent.id(), intent));
        }
        if (!versions.isEmpty()) {
            versions.getLast().intents().forEach(intent -> former.remove(intent.id()));
        }
        return List.copyOf(former.values());
    }

    /** What a newer set has more, when it is another version that has the old one's intents too. */
    public static Optional<LabelSetChange> growth(LabelSet before, LabelSet newest) {
        List<String> known = ids(before.intents());
        List<String> added =
                ids(newest.intents()).stream().filter(id -> !known.contains(id)).toList();
        return added.isEmpty() || before.version().equals(newest.version())
                ? Optional.empty()
                : Optional.of(new LabelSetChange(
                        before.version(), newest.version(), LabelSetChange.Kind.ADD, List.of(), added));
    }

    private static List<String> ids(List<Intent> intents) {
        return intents.stream().map(Intent::id).toList();
    }

    /** The version after that one: its last number grows by one. */
    public static String next(String version) {
        Matcher number = LAST_NUMBER.matcher(version);
        return number.matches() ? number.group(1) + (Long.parseLong(number.group(2)) + 1) : version + ".1";
    }

    /**
     * The set after a change.
     *
     * @return empty when the change does not fit the set: a source that is not there, a new intent that is there already,
     *     or the wrong number of either
     */
    public static Optional<LabelSet> revise(LabelSet before, Revision revision) {
        List<String> targets = ids(revision.targets());
        Set<String> all = new HashSet<>(ids(before.intents()));
        boolean fits = before.version().equals(revision.from())
                && all.containsAll(revision.sources())
                && Set.copyOf(targets).size() == targets.size()
                && Set.copyOf(revision.sources()).size() == revision.sources().size()
                && counts(revision)
                && targets.stream().allMatch(id -> mayBecome(id, revision, all));
        return fits ? Optional.of(changed(before, revision)) : Optional.empty();
    }

    private static boolean counts(Revision revision) {
        int sources = revision.sources().size();
        int targets = revision.targets().size();
        return switch (revision.kind()) {
            case ADD -> sources == 0 && targets > 0;
            case RENAME -> sources == 1 && targets == 1;
            case MERGE -> sources > 1 && targets == 1;
            case SPLIT -> sources == 1 && targets > 1;
            case DEPRECATE -> sources > 0 && targets == 0;
        };
    }

    private static boolean mayBecome(String id, Revision revision, Set<String> all) {
        boolean source = revision.sources().contains(id);
        return switch (revision.kind()) {
            case ADD -> !all.contains(id);
            case RENAME, MERGE -> source || !all.contains(id);
            // the old name must not live on with another meaning
            case SPLIT -> !all.contains(id);
            case DEPRECATE -> true;
        };
    }

    /** The targets stand where the first source stood, else at the end. */
    private static LabelSet changed(LabelSet before, Revision revision) {
        List<Intent> intents = new ArrayList<>();
        boolean placed = false;
        for (Intent each : before.intents()) {
            if (!revision.sources().contains(each.id())) {
                intents.add(each);
            } else if (!placed) {
                placed = true;
                intents.addAll(revision.targets());
            }
        }
        if (!placed) {
            intents.addAll(revision.targets());
        }
        return new LabelSet(next(before.version()), intents);
    }
}

package org.econtacts.store.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.econtacts.model.Edit;
import org.econtacts.model.Edit.Fate;
import org.econtacts.store.SentenceCount;

/** Adds up what became of the sentences of templates. */
public final class SentenceTally {

    private record Version(String template, int number) {}

    private final Map<Version, List<long[]>> counts =
            new TreeMap<>(Comparator.comparing(Version::template).thenComparing(Version::number));

    /** Counts one edit that was made so many times. */
    public void add(Edit edit, long times) {
        for (Edit.Passage passage : edit.passages()) {
            if (!passage.template().isEmpty()) {
                List<long[]> places = counts.computeIfAbsent(
                        new Version(passage.template(), passage.version()), fresh -> new ArrayList<>());
                add(passage, times, places);
            }
        }
    }

    private static void add(Edit.Passage passage, long times, List<long[]> places) {
        int place = 0;
        for (Fate fate : passage.sentences()) {
            if (fate != Fate.ADDED) {
                if (place == places.size()) {
                    places.add(new long[Fate.values().length]);
                }
                places.get(place++)[fate.ordinal()] += times;
            }
        }
    }

    /** The sums by template, version and place. */
    public List<SentenceCount> counts() {
        List<SentenceCount> all = new ArrayList<>();
        counts.forEach((version, places) -> {
            for (int place = 0; place < places.size(); place++) {
                long[] sums = places.get(place);
                all.add(new SentenceCount(
                        version.template(),
                        version.number(),
                        place,
                        sums[Fate.KEPT.ordinal()],
                        sums[Fate.CHANGED.ordinal()],
                        sums[Fate.REMOVED.ordinal()]));
            }
        });
        return all;
    }
}

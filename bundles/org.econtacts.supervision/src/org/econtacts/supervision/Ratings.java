package org.econtacts.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.econtacts.model.Label;
import org.econtacts.model.SampleState;

/**
 * What several people said of the same things, independently.
 *
 * @param units one for each thing that at least two people rated: what each said, by the person's name
 */
public record Ratings(List<Map<String, String>> units) {

    private static final String OUT_OF_SCOPE = "";
    private static final String SEPARATOR = "\n";
    private static final String YES = "yes";
    private static final String NO = "no";

    /** Leaves out what fewer than two people rated. */
    public Ratings {
        units = units.stream()
                .filter(unit -> unit.size() > 1)
                .<Map<String, String>>map(TreeMap::new)
                .toList();
    }

    /**
     * What curators said of samples. A set of intents is one category; out of scope is one too; what was adjudicated is
     * not a rating.
     */
    public static Ratings of(Collection<Label> labels) {
        Map<String, Map<String, String>> bySample = new LinkedHashMap<>();
        for (Label each : labels) {
            if (!each.adjudicated() && each.mark().hasOpinion()) {
                bySample.computeIfAbsent(each.sample(), sample -> new TreeMap<>())
                        .put(each.curator(), category(each));
            }
        }
        return new Ratings(new ArrayList<>(bySample.values()));
    }

    private static String category(Label label) {
        return label.mark().state() == SampleState.OUT_OF_SCOPE
                ? OUT_OF_SCOPE
                : String.join(SEPARATOR, new TreeSet<>(label.mark().labels()));
    }

    /** The intents that a category names. */
    static List<String> intents(String category) {
        return category.isEmpty() ? List.of() : Arrays.asList(category.split(SEPARATOR));
    }

    /** All intents that somebody named. */
    public Set<String> intents() {
        Set<String> all = new TreeSet<>();
        units.forEach(unit -> unit.values().forEach(category -> all.addAll(intents(category))));
        return all;
    }

    /** All people, sorted. */
    public List<String> people() {
        Set<String> all = new TreeSet<>();
        units.forEach(unit -> all.addAll(unit.keySet()));
        return List.copyOf(all);
    }

    /** Of each thing only whether it is about that intent. */
    public Ratings about(String intent) {
        List<Map<String, String>> about = new ArrayList<>();
        for (Map<String, String> unit : units) {
            Map<String, String> said = new TreeMap<>();
            unit.forEach(
                    (person, category) -> said.put(person, intents(category).contains(intent) ? YES : NO));
            about.add(said);
        }
        return new Ratings(about);
    }

    /** Only what these two people both rated. */
    public Ratings of(String first, String second) {
        List<Map<String, String>> both = new ArrayList<>();
        for (Map<String, String> unit : units) {
            if (unit.containsKey(first) && unit.containsKey(second)) {
                both.add(Map.of(first, unit.getOrDefault(first, ""), second, unit.getOrDefault(second, "")));
            }
        }
        return new Ratings(both);
    }

    /** The categories that occur, sorted. */
    List<String> categories() {
        Set<String> all = new TreeSet<>();
        units.forEach(unit -> all.addAll(unit.values()));
        return List.copyOf(all);
    }

    /** For each thing, how many people chose each of the categories. */
    int[][] counts(List<String> categories) {
        int[][] counts = new int[units.size()][categories.size()];
        for (int i = 0; i < counts.length; i++) {
            for (String category : units.get(i).values()) {
                counts[i][categories.indexOf(category)]++;
            }
        }
        return counts;
    }
}

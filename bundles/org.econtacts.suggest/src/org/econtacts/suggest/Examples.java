package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.LabelledText;

/** Labelled texts as lessons, and how they are divided to measure on what was not trained on. */
final class Examples {

    /** With fewer examples, nothing can be fitted. */
    static final int LEAST = 60;
    /** With fewer texts out of scope, what they look like cannot be told. */
    private static final int FEWEST_FOREIGN = 20;

    private final List<Example> all = new ArrayList<>();

    /**
     * One text.
     *
     * @param places of all it asks, at least one; {@link Intents#NONE} when it asks nothing known
     * @param honest whether nothing else was written with it in view, so that it may be measured on
     * @param turn the how-manieth text of its first intent it is, shifted by the intent so that parts fill evenly; equal
     *     texts have the turn of the first of them: one that is also learnt would tell nothing when it is held out
     */
    record Example(String text, Passage passage, List<Integer> places, boolean honest, int turn) {

        private List<Lesson> lessons() {
            double weight = 1.0 / places.size();
            return places.stream()
                    .map(place -> new Lesson(text, passage, place, Lesson.Kind.IS, weight))
                    .toList();
        }
    }

    /**
     * Labels that the intents do not have are left out, and so are texts of which no label is left.
     *
     * @param builtIn texts that the graph was written with in view: on them it is right by making
     */
    Examples(Intents intents, Collection<LabelledText> texts, Set<String> builtIn) {
        Tokenizer tokenizer = new Tokenizer();
        Map<Integer, Integer> seen = new HashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        for (LabelledText text : texts) {
            List<Integer> places = places(intents, text);
            if (!places.isEmpty()) {
                int first = places.getFirst();
                int turn = turns.computeIfAbsent(text.text(), key -> first + seen.merge(first, 1, Integer::sum));
                Passage passage = tokenizer.read(text.text()).whole();
                all.add(new Example(text.text(), passage, places, !builtIn.contains(text.text()), turn));
            }
        }
    }

    private static List<Integer> places(Intents intents, LabelledText text) {
        if (text.labels().isEmpty()) {
            return List.of(Intents.NONE);
        }
        return text.labels().stream()
                .map(intents::place)
                .filter(place -> place > 0)
                .distinct()
                .toList();
    }

    /** How many may be measured on. */
    int honest() {
        return (int) all.stream().filter(Example::honest).count();
    }

    /** How many came with the product. */
    int builtIn() {
        return all.size() - honest();
    }

    /** How many ask something. */
    long asking() {
        return all.size() - foreign();
    }

    private long foreign() {
        return all.stream()
                .filter(example -> example.places().contains(Intents.NONE))
                .count();
    }

    /** Whether all can be fitted on these alone: enough ask something, and enough nothing if the others have such texts. */
    boolean suffice(Examples others) {
        return honest() - foreign() >= LEAST && (foreign() >= FEWEST_FOREIGN || others.foreign() == 0);
    }

    /** How many there are of each intent. */
    Map<Integer, Long> counts() {
        return all.stream()
                .flatMap(example -> example.places().stream())
                .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
    }

    List<Lesson> lessons() {
        return all.stream().flatMap(example -> example.lessons().stream()).toList();
    }

    /** The honest texts of one of so many parts; every part has its share of every intent. */
    List<Example> part(int part, int parts) {
        return all.stream().filter(example -> isIn(example, part, parts)).toList();
    }

    /** With many texts only one part is held out; of the few out of scope among them it then has half, not a seventh. */
    private static boolean isIn(Example example, int part, int parts) {
        boolean foreign = example.places().contains(Intents.NONE);
        int divisor = foreign && parts > 3 ? 2 : parts;
        return example.honest() && example.turn() % divisor == part % divisor;
    }

    /** What all others teach. */
    List<Lesson> lessonsWithout(int part, int parts) {
        return all.stream()
                .filter(example -> !isIn(example, part, parts))
                .flatMap(example -> example.lessons().stream())
                .toList();
    }
}

package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.LabelledText;

/** Labelled texts as lessons, and how they are divided to measure on what was not trained on. */
final class Examples {

    private final List<Example> all = new ArrayList<>();

    /**
     * One text.
     *
     * @param places of all it asks, at least one; {@link Intents#NONE} when it asks nothing known
     * @param turn the how-manieth text of its first intent it is, shifted by the intent so that parts fill evenly
     */
    record Example(String text, Passage passage, List<Integer> places, int turn) {

        private List<Lesson> lessons() {
            double weight = 1.0 / places.size();
            return places.stream()
                    .map(place -> new Lesson(text, passage, place, Lesson.Kind.IS, weight))
                    .toList();
        }
    }

    /** Labels that the intents do not have are left out, and so are texts of which no label is left. */
    Examples(Intents intents, Collection<LabelledText> texts) {
        Tokenizer tokenizer = new Tokenizer();
        Map<Integer, Integer> seen = new HashMap<>();
        for (LabelledText text : texts) {
            List<Integer> places = places(intents, text);
            if (!places.isEmpty()) {
                int turn = places.getFirst() + seen.merge(places.getFirst(), 1, Integer::sum);
                all.add(new Example(text.text(), tokenizer.read(text.text()).whole(), places, turn));
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

    int size() {
        return all.size();
    }

    List<Lesson> lessons() {
        return all.stream().flatMap(example -> example.lessons().stream()).toList();
    }

    /** The texts of one of so many parts; every part has its share of every intent. */
    List<Example> part(int part, int parts) {
        return all.stream().filter(example -> example.turn() % parts == part).toList();
    }

    /** What the other parts teach. */
    List<Lesson> lessonsWithout(int part, int parts) {
        return all.stream()
                .filter(example -> example.turn() % parts != part)
                .flatMap(example -> example.lessons().stream())
                .toList();
    }
}

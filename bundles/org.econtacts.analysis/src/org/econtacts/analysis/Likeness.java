package org.econtacts.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How like a sentence is to the nearest of many texts: the cosine of their word stems, each weighted by how rare it is among
 * the texts (tf-idf with tf = 1). The language's common words do not count.
 */
final class Likeness {

    private record Posting(int text, double weight) {}

    private final Language language;
    private final int texts;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    Likeness(Language language, Collection<Lesson> lessons) {
        this.language = language;
        List<Set<String>> stems =
                lessons.stream().map(lesson -> stems(lesson.passage())).toList();
        this.texts = stems.size();
        Map<String, Integer> counts = new HashMap<>();
        stems.forEach(text -> text.forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        for (int text = 0; text < texts; text++) {
            post(text, stems.get(text), counts);
        }
    }

    private void post(int text, Set<String> stems, Map<String, Integer> counts) {
        double norm = Math.sqrt(stems.stream()
                .mapToDouble(stem -> square(rarity(counts.getOrDefault(stem, 0))))
                .sum());
        for (String stem : stems) {
            double weight = rarity(counts.getOrDefault(stem, 0)) / norm;
            postings.computeIfAbsent(stem, key -> new ArrayList<>()).add(new Posting(text, weight));
        }
    }

    /** 0 when it shares no word with any text, 1 when one has just its words. */
    double nearest(Passage sentence) {
        double[] sums = new double[texts];
        double squares = 0;
        for (String stem : stems(sentence)) {
            List<Posting> known = postings.getOrDefault(stem, List.of());
            double rarity = rarity(known.size());
            squares += square(rarity);
            for (Posting posting : known) {
                sums[posting.text()] += rarity * posting.weight();
            }
        }
        return squares == 0 ? 0 : Arrays.stream(sums).max().orElse(0) / Math.sqrt(squares);
    }

    private double rarity(int count) {
        return Math.log((texts + 1.0) / (count + 0.5));
    }

    private static double square(double value) {
        return value * value;
    }

    private Set<String> stems(Passage passage) {
        return passage.tokens().stream()
                .map(Token::folded)
                .filter(word -> !language.commonWords().contains(word))
                .map(language::stem)
                .collect(Collectors.toSet());
    }
}

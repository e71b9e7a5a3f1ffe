package org.econtacts.server.internal.templates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.econtacts.model.Template;

/**
 * Finds templates by words, whatever their case and accents. A word typed in part finds the words that start with it.
 * Those with most of the words come first; among them those with rare words, and with words in the title.
 */
public final class TemplateSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double TITLE = 3;
    private static final double INTENT = 2;
    private static final double BODY = 1;
    private static final double PREFIX = 0.6;
    private static final int MANY_TIMES = 3;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> documents = new HashMap<>();

    /** Prepares for searching among some templates. */
    public TemplateSearch(Collection<Template> templates) {
        for (Template template : templates) {
            Map<String, Double> weights = new HashMap<>();
            add(weights, template.body(), BODY);
            add(weights, template.intent(), INTENT);
            add(weights, template.title(), TITLE);
            weights.keySet().forEach(word -> documents.merge(word, 1, Integer::sum));
            entries.add(new Entry(template, weights));
        }
    }

    private record Entry(Template template, Map<String, Double> weights) {}

    private record Hit(Template template, int words, double score) {}

    private static void add(Map<String, Double> weights, String text, double weight) {
        for (String word : words(text)) {
            weights.merge(word, weight, (old, more) -> Math.min(old + more / MANY_TIMES, 2 * Math.max(old, more)));
        }
    }

    /** The templates that have at least one of the words, best match first; all in order of title without words. */
    public List<Template> find(String text) {
        List<String> words = words(text).stream().distinct().toList();
        if (words.isEmpty()) {
            return entries.stream()
                    .map(Entry::template)
                    .sorted(Comparator.comparing((Template template) -> fold(template.title()))
                            .thenComparing(Template::id))
                    .toList();
        }
        return entries.stream()
                .map(entry -> match(entry, words))
                .filter(hit -> hit.words() > 0)
                .sorted(Comparator.comparingInt(Hit::words)
                        .thenComparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(hit -> hit.template().id()))
                .map(Hit::template)
                .toList();
    }

    private Hit match(Entry entry, List<String> words) {
        int found = 0;
        double score = 0;
        for (String word : words) {
            double best = 0;
            for (Map.Entry<String, Double> candidate : entry.weights().entrySet()) {
                if (candidate.getKey().startsWith(word)) {
                    double share = candidate.getKey().equals(word) ? 1 : PREFIX;
                    best = Math.max(best, share * candidate.getValue() * rarity(candidate.getKey()));
                }
            }
            found += best > 0 ? 1 : 0;
            score += best;
        }
        return new Hit(entry.template(), found, score);
    }

    /** Inverse document frequency, smoothed so that it is never zero. */
    private double rarity(String word) {
        return Math.log(1 + (double) entries.size() / documents.getOrDefault(word, 1));
    }

    private static List<String> words(String text) {
        return SEPARATORS
                .splitAsStream(fold(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}

package org.econtacts.analysis.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts' BM25 scores term by term, worked out beforehand (Lù, BM25S: Orders of magnitude faster lexical search, 2024), so
 * that all texts are scored exactly by adding up. The formula is Lucene's, with its usual k1 and b. Immutable.
 */
final class TermScores {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Scores> byTerm = new HashMap<>();
    private final int size;

    /**
     * What one term adds.
     *
     * @param texts places of the texts with it, growing
     * @param scores what it adds to each of these, greater than 0
     */
    private record Scores(int[] texts, float[] scores) {}

    /** How often a term stands in a text. */
    private record Count(int text, int count) {}

    /** @param texts the terms of each; may be empty */
    TermScores(List<List<String>> texts) {
        size = texts.size();
        Map<String, List<Count>> counts = new HashMap<>();
        for (int text = 0; text < size; text++) {
            Map<String, Integer> ofText = new HashMap<>();
            texts.get(text).forEach(term -> ofText.merge(term, 1, Integer::sum));
            for (Map.Entry<String, Integer> entry : ofText.entrySet()) {
                counts.computeIfAbsent(entry.getKey(), term -> new ArrayList<>())
                        .add(new Count(text, entry.getValue()));
            }
        }
        double mean = texts.stream().mapToInt(List::size).average().orElse(1);
        counts.forEach((term, list) -> byTerm.put(term, scores(list, texts, mean)));
    }

    private Scores scores(List<Count> counts, List<List<String>> texts, double mean) {
        double rarity = Math.log(1 + (size - counts.size() + 0.5) / (counts.size() + 0.5));
        int[] places = new int[counts.size()];
        float[] scores = new float[counts.size()];
        for (int i = 0; i < places.length; i++) {
            Count count = counts.get(i);
            places[i] = count.text();
            double length = texts.get(count.text()).size() / mean;
            scores[i] = (float) (rarity * count.count() / (count.count() + K1 * (1 - B + B * length)));
        }
        return new Scores(places, scores);
    }

    /** In how many texts a term stands. */
    int frequency(String term) {
        Scores scores = byTerm.get(term);
        return scores == null ? 0 : scores.texts().length;
    }

    /** Each text's score for these terms. */
    float[] sums(List<String> terms) {
        float[] sums = new float[size];
        for (String term : terms) {
            Scores found = byTerm.get(term);
            for (int i = 0; found != null && i < found.texts().length; i++) {
                sums[found.texts()[i]] += found.scores()[i];
            }
        }
        return sums;
    }

    /** What a term adds to one text's score; 0 when it does not stand there. */
    float score(String term, int text) {
        Scores found = byTerm.get(term);
        int at = found == null ? -1 : Arrays.binarySearch(found.texts(), text);
        return found == null || at < 0 ? 0 : found.scores()[at];
    }
}

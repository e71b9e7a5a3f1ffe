package org.econtacts.analysis.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.util.SmallFloat;

/**
 * Cases learnt since the index was last written: added in microseconds and found at once, where a new view of the index
 * would cost milliseconds. One thread adds and removes, any number search; they may miss what is being added.
 */
final class RecentCases {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final Entry[] NOWHERE = {};

    private final Map<String, Entry[]> byWord = new ConcurrentHashMap<>();
    private final List<Long> numbers = new ArrayList<>();
    private volatile int size;
    private volatile long words;

    /**
     * Where a word stands.
     *
     * @param number of the case
     * @param count how often it stands there
     * @param length of the case in words, as coarse as the index keeps it
     */
    private record Entry(long number, int count, int length) {}

    /** A case and its score. */
    record Hit(long number, double score) {}

    void add(long number, List<String> text) {
        int length = SmallFloat.byte4ToInt(SmallFloat.intToByte4(text.size()));
        counts(text).forEach((word, count) -> {
            Entry entry = new Entry(number, count, length);
            byWord.merge(word, new Entry[] {entry}, RecentCases::both);
        });
        numbers.add(number);
        words += text.size();
        size = numbers.size();
    }

    /** Takes away a case of that text; nothing happens when it is not here. */
    void remove(long number, List<String> text) {
        if (numbers.remove(number)) {
            counts(text).keySet().forEach(word -> byWord.computeIfPresent(word, (key, all) -> without(all, number)));
            words -= text.size();
            size = numbers.size();
        }
    }

    private static Map<String, Integer> counts(List<String> text) {
        Map<String, Integer> counts = new HashMap<>();
        text.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static Entry[] both(Entry[] some, Entry[] more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(Entry[]::new);
    }

    private static Entry[] without(Entry[] all, long number) {
        return Arrays.stream(all).filter(entry -> entry.number() != number).toArray(Entry[]::new);
    }

    /** Their numbers in the order in which they came; for the one thread that adds. */
    List<Long> numbers() {
        return List.copyOf(numbers);
    }

    int size() {
        return size;
    }

    /** Words of all cases together. */
    long words() {
        return words;
    }

    /** In how many cases a word stands. */
    int frequency(String word) {
        return byWord.getOrDefault(word, NOWHERE).length;
    }

    /**
     * The cases with any of these words, in no order.
     *
     * @param rarity what a word counts (idf)
     * @param meanLength of the cases it is measured against, greater than 0
     */
    List<Hit> search(List<String> asked, ToDoubleFunction<String> rarity, double meanLength) {
        Map<Long, Double> scores = new HashMap<>();
        for (String word : asked) {
            Entry[] entries = byWord.getOrDefault(word, NOWHERE);
            double idf = entries.length == 0 ? 0 : rarity.applyAsDouble(word);
            for (Entry entry : entries) {
                double norm = K1 * (1 - B + B * entry.length() / meanLength);
                scores.merge(entry.number(), idf * entry.count() / (entry.count() + norm), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .map(score -> new Hit(score.getKey(), score.getValue()))
                .toList();
    }
}

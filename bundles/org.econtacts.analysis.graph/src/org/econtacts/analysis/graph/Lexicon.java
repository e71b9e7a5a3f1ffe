package org.econtacts.analysis.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.econtacts.analysis.Language;
import org.econtacts.analysis.Token;
import org.econtacts.analysis.Tokenizer;

/**
 * Numbers the stems of a graph's words, and finds the word that was meant when one letter is wrong. Candidates are found by
 * leaving out one letter on both sides (Garbe's symmetric delete), then compared. A word that the graph knows, if only from
 * its examples, is never taken for another.
 */
final class Lexicon {

    /** Not a word of the graph. */
    static final int UNKNOWN = -1;
    /** Shorter words have too many neighbours to be corrected. */
    private static final int CORRECTED_FROM = 5;
    /** More words are not kept in mind: strange texts must not fill the memory. */
    private static final int REMEMBERED = 20_000;

    private final Language language;
    private final Tokenizer tokenizer = new Tokenizer();
    private final Map<String, Integer> stems = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> targets = new TreeSet<>();
    private final Map<String, List<String>> shortened = new HashMap<>();
    /** Numbers found before: the same words come again and again. */
    private final Map<String, Integer> remembered = new ConcurrentHashMap<>();

    Lexicon(Language language) {
        this.language = language;
    }

    /** Numbers of a term's words, adding those that are new. */
    int[] add(String words) {
        List<Token> tokens = tokenizer.read(words).tokens();
        int[] numbers = new int[tokens.size()];
        for (int i = 0; i < numbers.length; i++) {
            String word = tokens.get(i).folded();
            numbers[i] = stems.computeIfAbsent(language.stem(word), stem -> stems.size());
            known.add(word);
            if (word.length() >= CORRECTED_FROM && targets.add(word)) {
                shortenings(word)
                        .forEach(shorter -> shortened
                                .computeIfAbsent(shorter, key -> new ArrayList<>())
                                .add(word));
            }
        }
        return numbers;
    }

    /** Notes words that are right as they stand. */
    void addKnown(Collection<String> sentences) {
        for (String sentence : sentences) {
            tokenizer.read(sentence).tokens().forEach(token -> known.add(token.folded()));
        }
    }

    int size() {
        return stems.size();
    }

    /** The number of a word in a message; any number of threads may ask once all words are added. */
    int number(Token token) {
        String word = token.folded();
        Integer before = remembered.get(word);
        if (before != null) {
            return before;
        }
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        int number = number(word);
        remembered.put(word, number);
        return number;
    }

    private int number(String word) {
        Integer exact = stems.get(language.stem(word));
        if (exact != null) {
            return exact;
        }
        if (word.length() < CORRECTED_FROM || known.contains(word)) {
            return UNKNOWN;
        }
        String meant = meant(word);
        return meant.isEmpty() ? UNKNOWN : stems.getOrDefault(language.stem(meant), UNKNOWN);
    }

    /** The first word in the alphabet that is one edit away; empty when there is none. */
    private String meant(String word) {
        TreeSet<String> found = new TreeSet<>(shortened.getOrDefault(word, List.of()));
        for (String shorter : shortenings(word)) {
            if (targets.contains(shorter)) {
                found.add(shorter);
            }
            for (String candidate : shortened.getOrDefault(shorter, List.of())) {
                if (Edits.atMostOne(word, candidate)) {
                    found.add(candidate);
                }
            }
        }
        return found.isEmpty() ? "" : found.first();
    }

    private static List<String> shortenings(String word) {
        List<String> shorter = new ArrayList<>(word.length());
        for (int i = 0; i < word.length(); i++) {
            shorter.add(word.substring(0, i) + word.substring(i + 1));
        }
        return shorter;
    }
}

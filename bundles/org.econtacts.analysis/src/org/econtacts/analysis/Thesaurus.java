package org.econtacts.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Everyday words grouped by what they mean: <q>refund</q> and <q>money back</q> share a group. Where each answer has a
 * handful of examples, it tells that two texts speak of the same thing in different words. Immutable.
 *
 * <p>A file of groups has one a line, its terms separated by commas; a term may have several words.
 */
public final class Thesaurus {

    /** One without words. */
    public static final Thesaurus NONE = new Thesaurus(Stream.of(), folded -> List.of());

    private static final int[] NOTHING = {};
    /** More words are not kept in mind: strange texts must not fill the memory. */
    private static final int REMEMBERED = 20_000;

    private final int fingerprint;
    private final int longest;
    private final Map<String, int[]> words = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final BaseForms baseForms;
    /** What was found before: the same words come again and again, and taking off endings is slow. */
    private final Map<String, Entry> remembered = new ConcurrentHashMap<>();

    /** Under which other forms a word may stand in a dictionary. */
    interface BaseForms {

        /** @param folded lower case, without accents */
        List<String> of(String folded);
    }

    /** Takes what was found. */
    public interface Sink {

        /**
         * @param group its number, from 0
         * @param first place of the term's first word
         * @param last place of its last word
         */
        void meaning(int group, int first, int last);
    }

    /**
     * What is known of a word.
     *
     * @param forms the word as it stands, then what it may be a form of
     * @param groups of the first form that has any
     * @param phrases that begin with any form
     */
    private record Entry(List<String> forms, int[] groups, List<Phrase> phrases) {}

    private record Phrase(List<String> words, int group) {

        boolean isAt(int place, Entry[] entries) {
            if (place + words.size() > entries.length) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!entries[place + i].forms().contains(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private Thesaurus(Stream<String> groups, BaseForms baseForms) {
        this.baseForms = baseForms;
        Tokenizer tokenizer = new Tokenizer();
        List<String> lines = groups.toList();
        this.fingerprint = lines.hashCode();
        for (int group = 0; group < lines.size(); group++) {
            for (String term : lines.get(group).split(",")) {
                add(tokenizer.read(term).tokens().stream().map(Token::folded).toList(), group);
            }
        }
        this.longest = phrases.values().stream()
                .flatMap(List::stream)
                .mapToInt(phrase -> phrase.words().size())
                .max()
                .orElse(1);
    }

    private void add(List<String> term, int group) {
        if (term.size() == 1) {
            words.merge(term.getFirst(), new int[] {group}, Thesaurus::both);
        } else if (!term.isEmpty()) {
            phrases.computeIfAbsent(term.getFirst(), word -> new ArrayList<>()).add(new Phrase(term, group));
        }
    }

    private static int[] both(int[] some, int[] more) {
        return Stream.of(some, more).flatMapToInt(Arrays::stream).distinct().toArray();
    }

    /** The one of that language, from the file {@code thesaurus_CODE.txt}. */
    static Thesaurus of(String code, BaseForms baseForms) {
        return new Thesaurus(
                PackagedText.lines("thesaurus_" + code + ".txt").filter(line -> !line.isBlank()), baseForms);
    }

    /** Of its content: what was learnt with another one is of no use. */
    int fingerprint() {
        return fingerprint;
    }

    /** Words of its longest term; 1 when it has no term of several words. */
    public int longest() {
        return longest;
    }

    /** How many of these words it has. */
    int known(List<Token> tokens) {
        return (int) tokens.stream()
                .filter(token -> entry(token).groups().length > 0)
                .count();
    }

    /** All meanings of all words and phrases, in the order of their first words. */
    public void find(List<Token> tokens, Sink sink) {
        if (words.isEmpty()) {
            return;
        }
        Entry[] entries = new Entry[tokens.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(tokens.get(i));
        }
        for (int i = 0; i < entries.length; i++) {
            for (int group : entries[i].groups()) {
                sink.meaning(group, i, i);
            }
            for (Phrase phrase : entries[i].phrases()) {
                if (phrase.isAt(i, entries)) {
                    sink.meaning(phrase.group(), i, i + phrase.words().size() - 1);
                }
            }
        }
    }

    private Entry entry(Token token) {
        Entry before = remembered.get(token.folded());
        if (before != null) {
            return before;
        }
        List<String> forms = new ArrayList<>(baseForms.of(token.folded()));
        forms.addFirst(token.folded());
        List<Phrase> beginning = forms.stream()
                .flatMap(form -> phrases.getOrDefault(form, List.of()).stream())
                .toList();
        Entry found = new Entry(List.copyOf(forms), groups(forms), beginning);
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(token.folded(), found);
        return found;
    }

    private int[] groups(List<String> forms) {
        for (String form : forms) {
            int[] found = words.get(form);
            if (found != null) {
                return found;
            }
        }
        return NOTHING;
    }
}

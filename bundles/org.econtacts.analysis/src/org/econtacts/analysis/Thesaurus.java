package org.econtacts.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final int fingerprint;
    private final Map<String, int[]> words = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final BaseForms baseForms;

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

    private record Phrase(List<String> words, int group) {

        boolean isAt(int place, List<List<String>> forms) {
            if (place + words.size() > forms.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!forms.get(place + i).contains(words.get(i))) {
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

    /** How many of these words it has. */
    int known(List<Token> tokens) {
        return (int)
                tokens.stream().filter(token -> groups(forms(token)).length > 0).count();
    }

    /** All meanings of all words and phrases, in the order of their first words. */
    public void find(List<Token> tokens, Sink sink) {
        if (words.isEmpty()) {
            return;
        }
        List<List<String>> forms = tokens.stream().map(this::forms).toList();
        for (int i = 0; i < forms.size(); i++) {
            for (int group : groups(forms.get(i))) {
                sink.meaning(group, i, i);
            }
            findPhrases(i, forms, sink);
        }
    }

    private void findPhrases(int place, List<List<String>> forms, Sink sink) {
        for (String form : forms.get(place)) {
            for (Phrase phrase : phrases.getOrDefault(form, List.of())) {
                if (phrase.isAt(place, forms)) {
                    sink.meaning(phrase.group(), place, place + phrase.words().size() - 1);
                }
            }
        }
    }

    /** The word as it stands, then what it may be a form of. */
    private List<String> forms(Token token) {
        List<String> forms = new ArrayList<>();
        forms.add(token.folded());
        forms.addAll(baseForms.of(token.folded()));
        return forms;
    }

    /** Of the first form that it has. */
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

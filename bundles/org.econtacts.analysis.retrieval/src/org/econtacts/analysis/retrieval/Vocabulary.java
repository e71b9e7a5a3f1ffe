package org.econtacts.analysis.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.analysis.Language;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Token;

/**
 * The terms that texts are searched by: stems, without the words that every text has. A text too short to tell its language
 * is taken to be in the commonest one of those searched. Immutable.
 *
 * @param code of the commonest language
 */
record Vocabulary(String code) {

    /** Of texts that are searched; the longer a text, the more its language counts. */
    static Vocabulary of(List<List<Token>> texts) {
        Map<String, Integer> words = new HashMap<>();
        for (List<Token> text : texts) {
            words.merge(Language.guess(text).code(), text.size(), Integer::sum);
        }
        words.remove("");
        return new Vocabulary(words.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(""));
    }

    /**
     * The terms of a passage in order.
     *
     * @param around the longer text it stands in, by which its language is told; may be the same
     */
    List<String> terms(Passage passage, Passage around) {
        Language language = language(around);
        return passage.tokens().stream()
                .map(token -> term(token, language))
                .filter(term -> !term.isEmpty())
                .toList();
    }

    /** The term of each of a passage's words; empty for a word that every text has. */
    List<String> eachTerm(Passage passage) {
        Language language = language(passage);
        return passage.tokens().stream().map(token -> term(token, language)).toList();
    }

    private static String term(Token word, Language language) {
        return language.commonWords().contains(word.folded()) ? "" : language.stem(word.folded());
    }

    private Language language(Passage text) {
        Language guessed = Language.guess(text.tokens());
        return guessed.code().isEmpty() ? Language.of(code) : guessed;
    }
}

package org.econtacts.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What depends on a language; each has its one class. */
public interface Language {

    /** ISO 639-1 code. */
    String code();

    /**
     * A word's form without plural, feminine and the commonest verb endings: words that differ only in these become equal.
     *
     * @param folded lower case, without accents
     */
    String stem(String folded);

    /**
     * The commonest words, without accents, by which the language is recognised, and by which no answer is looked up: nearly
     * every text has them.
     */
    Set<String> commonWords();

    /** Words, without accents, that say nothing about what is asked: measured for each language, may be empty. */
    Set<String> emptyWords();

    /** Its everyday words grouped by meaning; by default none. */
    default Thesaurus thesaurus() {
        return Thesaurus.NONE;
    }

    /** Words, without accents, that deny; what is written with one of them means it. */
    default Set<String> denials() {
        return Set.of();
    }

    /**
     * Which words the writer says that he does not want or do; by default none.
     *
     * @param tokens a text or a piece of one, in order
     * @return places in the list
     */
    default BitSet denied(List<Token> tokens) {
        return new BitSet();
    }

    /** In words without accents, one blank between them: how a writer announces that he asks for more. */
    Pattern furtherRequest();

    /** The language that a text seems to be in: the one with more common words; one that changes nothing when none wins. */
    static Language guess(List<Token> tokens) {
        Language french = Known.FRENCH;
        Language english = Known.ENGLISH;
        int ofFrench = count(tokens, french.commonWords());
        int ofEnglish = count(tokens, english.commonWords());
        if (ofFrench == ofEnglish) {
            return Known.OTHER;
        }
        return ofFrench > ofEnglish ? french : english;
    }

    /** The same; where common words do not tell, as in most titles, the one whose thesaurus has more of the words. */
    static Language guessClosely(List<Token> tokens) {
        Language guessed = guess(tokens);
        if (!guessed.code().isEmpty()) {
            return guessed;
        }
        int ofFrench = Known.FRENCH.thesaurus().known(tokens);
        int ofEnglish = Known.ENGLISH.thesaurus().known(tokens);
        if (ofFrench == ofEnglish) {
            return guessed;
        }
        return ofFrench > ofEnglish ? Known.FRENCH : Known.ENGLISH;
    }

    /** Of all built-in knowledge of meanings: it changes with each word of a thesaurus. */
    static int fingerprint() {
        return 31 * Known.FRENCH.thesaurus().fingerprint()
                + Known.ENGLISH.thesaurus().fingerprint();
    }

    private static int count(List<Token> tokens, Set<String> common) {
        int count = 0;
        // by place: a passage is a piece of a list, and walking over one takes three times as long
        for (int i = 0; i < tokens.size(); i++) {
            count += common.contains(tokens.get(i).folded()) ? 1 : 0;
        }
        return count;
    }

    /** The language of that code; one that changes nothing when there is none. */
    static Language of(String code) {
        return switch (code) {
            case "fr" -> Known.FRENCH;
            case "en" -> Known.ENGLISH;
            default -> new OtherLanguage(code);
        };
    }

    /** One of each: they have no state. */
    final class Known {
        private static final Language FRENCH = new French();
        private static final Language ENGLISH = new English();
        private static final Language OTHER = new OtherLanguage("");

        private Known() {}
    }
}

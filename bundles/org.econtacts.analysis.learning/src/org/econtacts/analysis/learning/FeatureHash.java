package org.econtacts.analysis.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.econtacts.analysis.Language;
import org.econtacts.analysis.Thesaurus;
import org.econtacts.analysis.Token;

/**
 * Names the features of a text by hash: words and pairs of words (without accents, and the accented form besides), three to
 * five neighbouring characters within a word with its ends marked, what the words mean by the thesaurus of their language,
 * and pairs of such meanings. Reference: Weinberger et al., Feature Hashing
 * for Large Scale Multitask Learning, ICML 2009.
 */
final class FeatureHash {

    /** Number of rows. */
    static final int SIZE = 1 << 18;

    /** How many words with meanings lie between the two of a pair, and one: how a thing is asked has no fixed order. */
    private static final int REACH = 3;

    /** Kinds of features; each kind is scaled by itself. */
    enum Block {
        CHARACTERS,
        WORDS,
        MEANINGS,
        PAIRS_OF_MEANINGS
    }

    /** Takes the features one by one. */
    interface Sink {
        /**
         * @param row of the hash table
         * @param block its kind
         * @param first place of the first word it stems from
         * @param last place of the last; mostly the same as first
         */
        void feature(int row, Block block, int first, int last);
    }

    private FeatureHash() {}

    static void of(List<Token> tokens, Sink sink) {
        of(tokens, Language.guessClosely(tokens), sink);
    }

    /**
     * The same in a language that is known.
     *
     * @return what was found to have a meaning
     */
    static List<Meaning> of(List<Token> tokens, Language language, Sink sink) {
        words(tokens, language.emptyWords(), sink);
        return meanings(tokens, language, sink);
    }

    /**
     * The features that two neighbours have only together: a pair of words, and pairs of meanings, one in each.
     *
     * @param tokens of both, in their language
     * @param middle place of the second one's first word
     * @param before what was found in the first
     * @param after what was found in the second
     * @return whether that is all; false when a term of several words begins in the first and ends in the second
     */
    static boolean across(
            List<Token> tokens, int middle, Language language, List<Meaning> before, List<Meaning> after, Sink sink) {
        if (hasTermAcross(tokens, middle, language.thesaurus())) {
            return false;
        }
        wordsAcross(tokens, middle, language.emptyWords(), sink);
        List<Meaning> latest = new ArrayList<>(before);
        for (Meaning found : after) {
            Meaning second = new Meaning(found.hash(), found.place() + middle);
            pairs(latest, second, (row, block, first, last) -> {
                if (first < middle) {
                    sink.feature(row, block, first, last);
                }
            });
            latest.add(second);
        }
        return true;
    }

    private static boolean hasTermAcross(List<Token> tokens, int middle, Thesaurus thesaurus) {
        boolean[] found = new boolean[1];
        int reach = thesaurus.longest() - 1;
        int from = Math.max(0, middle - reach);
        List<Token> near = tokens.subList(from, Math.min(tokens.size(), middle + reach));
        thesaurus.find(near, (group, first, last) -> found[0] |= first < middle - from && last >= middle - from);
        return found[0];
    }

    private static void wordsAcross(List<Token> tokens, int middle, Set<String> empty, Sink sink) {
        int first = middle - 1;
        while (first >= 0 && empty.contains(tokens.get(first).folded())) {
            first--;
        }
        int last = middle;
        while (last < tokens.size() && empty.contains(tokens.get(last).folded())) {
            last++;
        }
        if (first >= 0 && last < tokens.size()) {
            sink.feature(pair(tokens.get(first), tokens.get(last)), Block.WORDS, first, last);
        }
    }

    private static int pair(Token before, Token here) {
        return pair(before.folded().hashCode(), here.folded().hashCode());
    }

    private static int pair(int before, int here) {
        return row(before * 31 + Integer.rotateLeft(here, 13), 3);
    }

    /** Words that say nothing in their language are passed over, so that a pair may span them. */
    private static void words(List<Token> tokens, Set<String> empty, Sink sink) {
        int before = 0;
        int placeBefore = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!empty.contains(token.folded())) {
                int here = token.folded().hashCode();
                sink.feature(row(here, 1), Block.WORDS, i, i);
                if (token.accented()) {
                    sink.feature(row(token.form().hashCode(), 2), Block.WORDS, i, i);
                }
                if (placeBefore >= 0) {
                    sink.feature(pair(before, here), Block.WORDS, placeBefore, i);
                }
                before = here;
                placeBefore = i;
                characters(token.folded(), i, sink);
            }
        }
    }

    private static List<Meaning> meanings(List<Token> tokens, Language language, Sink sink) {
        int languageHash = language.code().hashCode();
        List<Meaning> latest = new ArrayList<>();
        language.thesaurus().find(tokens, (group, first, last) -> {
            int hash = languageHash + group * 31;
            sink.feature(row(hash, 5), Block.MEANINGS, first, last);
            Meaning found = new Meaning(hash, first);
            pairs(latest, found, sink);
            latest.add(found);
        });
        return latest;
    }

    /**
     * A word or a term that has a meaning.
     *
     * @param hash stands for the meaning
     * @param place of its first word
     */
    record Meaning(int hash, int place) {}

    /** The same pair in either order. */
    private static void pairs(List<Meaning> before, Meaning second, Sink sink) {
        int wordsBetween = 0;
        int place = second.place();
        for (int i = before.size() - 1; i >= 0; i--) {
            Meaning first = before.get(i);
            wordsBetween += first.place() == place ? 0 : 1;
            place = first.place();
            if (wordsBetween > REACH) {
                break;
            }
            if (wordsBetween > 0) {
                int low = Math.min(first.hash(), second.hash());
                int high = Math.max(first.hash(), second.hash());
                sink.feature(
                        row(low * 31 + Integer.rotateLeft(high, 13), 6),
                        Block.PAIRS_OF_MEANINGS,
                        first.place(),
                        second.place());
            }
        }
    }

    private static void characters(String word, int place, Sink sink) {
        int length = word.length() + 2;
        for (int start = 0; start + 3 <= length; start++) {
            int hash = 7;
            int longest = Math.min(length - start, 5);
            for (int i = 0; i < longest; i++) {
                hash = hash * 31 + marked(word, start + i);
                if (i >= 2) {
                    sink.feature(row(hash, 4), Block.CHARACTERS, place, place);
                }
            }
        }
    }

    private static char marked(String word, int at) {
        if (at == 0) {
            return '<';
        }
        return at > word.length() ? '>' : word.charAt(at - 1);
    }

    /** Finalizer of MurmurHash3, so that neighbouring hashes lie far apart. */
    private static int row(int hash, int kind) {
        int mixed = hash + kind * 0x9E3779B9;
        mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return (mixed ^ mixed >>> 16) & SIZE - 1;
    }
}

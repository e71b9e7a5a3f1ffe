package org.econtacts.analysis.learning;

import java.util.List;
import java.util.Set;
import org.econtacts.analysis.Language;
import org.econtacts.analysis.Token;

/**
 * Names the features of a text by hash: words and pairs of words (without accents, and the accented form besides), and
 * three to five neighbouring characters within a word with its ends marked. Reference: Weinberger et al., Feature Hashing
 * for Large Scale Multitask Learning, ICML 2009.
 */
final class FeatureHash {

    /** Number of rows. */
    static final int SIZE = 1 << 18;

    /** Takes the features one by one. */
    interface Sink {
        /**
         * @param row of the hash table
         * @param word whether it is a word or a pair, not characters
         * @param first place of the word it stems from
         * @param last place of the pair's second word; else the same as first
         */
        void feature(int row, boolean word, int first, int last);
    }

    private FeatureHash() {}

    /** Words that say nothing in their language are passed over, so that a pair may span them. */
    static void of(List<Token> tokens, Sink sink) {
        Set<String> empty = Language.guess(tokens).emptyWords();
        int before = 0;
        int placeBefore = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!empty.contains(token.folded())) {
                int here = token.folded().hashCode();
                sink.feature(row(here, 1), true, i, i);
                if (token.accented()) {
                    sink.feature(row(token.form().hashCode(), 2), true, i, i);
                }
                if (placeBefore >= 0) {
                    sink.feature(row(before * 31 + Integer.rotateLeft(here, 13), 3), true, placeBefore, i);
                }
                before = here;
                placeBefore = i;
                characters(token.folded(), i, sink);
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
                    sink.feature(row(hash, 4), false, place, place);
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

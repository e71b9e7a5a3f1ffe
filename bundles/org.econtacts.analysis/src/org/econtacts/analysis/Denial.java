package org.econtacts.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Marks the words that a negation reaches: up to the next mark of punctuation, the next field or a word that opens another
 * clause (after Chapman et al., A Simple Algorithm for Identifying Negated Findings, J. Biomed. Inform. 34(5), 2001).
 */
final class Denial {

    /** Words that a negation reaches at most. */
    static final int REACH = 10;

    private final List<Token> tokens;
    private final Set<String> ends;
    private final BitSet denied = new BitSet();

    /** @param ends folded words that open another clause */
    Denial(List<Token> tokens, Set<String> ends) {
        this.tokens = tokens;
        this.ends = ends;
    }

    /** The folded word at a place; empty outside the text. */
    String word(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place).folded() : "";
    }

    /** Whether a folded word from a place up to another, exclusive, is of that kind. */
    boolean anyBetween(int first, int end, Pattern kind) {
        return IntStream.range(first, end)
                .anyMatch(place -> kind.matcher(word(place)).matches());
    }

    /** Marks what follows. */
    void from(int first) {
        from(first, REACH);
    }

    /** Marks at most so many words. */
    void from(int first, int reach) {
        for (int i = first; i < Math.min(tokens.size(), first + reach); i++) {
            if (ends.contains(word(i)) || i > 0 && apart(i)) {
                return;
            }
            denied.set(i);
        }
    }

    /** One space or apostrophe lies between words of one clause; more is a comma, a colon, a point. */
    private boolean apart(int place) {
        Token before = tokens.get(place - 1);
        Token here = tokens.get(place);
        return here.field() != before.field() || here.start() - before.end() > 1;
    }

    BitSet denied() {
        return denied;
    }
}

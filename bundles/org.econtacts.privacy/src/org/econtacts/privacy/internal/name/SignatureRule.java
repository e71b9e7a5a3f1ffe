package org.econtacts.privacy.internal.name;

import java.util.Set;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.words.Lexicon;

/** Finds the name under a letter: alone on one of its last lines, or right after the words that close it. */
final class SignatureRule {

    private static final int LAST_LINES = 5;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_WORDS = 5;

    /** Before as many words no letter ends. */
    private static final int GREETING = 6;

    private static final Set<String> CLOSING = Set.of(
            "cordialement",
            "respectueusement",
            "salutations",
            "merci",
            "cdlt",
            "cdt",
            "vous",
            "bientot",
            "remerciements",
            "regards",
            "you",
            "sincerely",
            "thanks");

    private final Tokens tokens;
    private final NameReader reader;
    private final Mentions mentions;

    SignatureRule(Tokens tokens, NameReader reader, Mentions mentions) {
        this.tokens = tokens;
        this.reader = reader;
        this.mentions = mentions;
    }

    void find() {
        int last = tokens.count() - 1;
        for (int line = 0; line < LAST_LINES && last >= 0; line++) {
            int first = last;
            while (first > 0 && last - first < LONGEST_LINE && !tokens.gapHas(first - 1, '\n')) {
                first--;
            }
            if (first > GREETING && tokens.gapHas(first - 1, '\n') && line(first, last)) {
                return;
            }
            closed(first, last);
            last = first - 1;
        }
    }

    /** "Yvette Guillemet, 22 rue …" on a line of its own; what follows a comma does not count. */
    private boolean line(int first, int last) {
        int end = first;
        while (end < last && tokens.gap(end) <= 3 && !tokens.gapHas(end, ',') && !tokens.gapHas(end, '(')) {
            end++;
        }
        boolean whole = end == last || tokens.gapHas(end, ',') || tokens.gapHas(end, '(');
        return whole && end - first < MOST_WORDS && isName(first, end) && sign(first, end);
    }

    /** Capitalised words that name nothing else, or small ones that are known names. */
    private boolean isName(int first, int last) {
        boolean named = false;
        for (int i = first; i <= last; i++) {
            boolean part = reader.isName(i) || tokens.isInitial(i) || reader.is(i, Lexicon.PARTICLE);
            boolean small = !tokens.isCapitalised(i) && reader.is(i, Lexicon.FIRST_NAME | Lexicon.SURNAME);
            boolean afterDash = i > first && reader.isDash(i - 1);
            if (tokens.isTaken(i) || !part && !small && !afterDash) {
                return false;
            }
            named |= small || reader.isName(i) && !tokens.folded(i).endsWith("ment");
        }
        return named;
    }

    private boolean sign(int first, int last) {
        mentions.add(first, last, 0);
        return true;
    }

    /** "Cordialement, Durand" or "Merci Sophie" at the end of a line. */
    private void closed(int first, int last) {
        for (int i = Math.max(first, last - MOST_WORDS); i < last; i++) {
            boolean near = tokens.gap(i) <= 2 && CLOSING.contains(tokens.folded(i));
            boolean telling = !reader.isAmongCapitals(i + 1) || reader.is(i + 1, Lexicon.FIRST_NAME | Lexicon.SURNAME);
            if (near && telling && tokens.isCapitalised(i + 1) && isName(i + 1, last)) {
                mentions.add(i + 1, last, 0);
                return;
            }
        }
    }
}

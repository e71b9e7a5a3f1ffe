package org.econtacts.privacy.internal.date;

import java.util.Set;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.words.Lexicon;

/**
 * Finds dates of birth. Other dates are taken, so that their digits are held for nothing else; those of long ago are
 * doubts.
 */
public final class DateFinder {

    private static final Set<String> BIRTH = Set.of("ne", "nee", "nes", "nees", "naissance", "ddn", "born", "birth");
    private static final int FARTHEST = 6;

    /** Taxpayers who write are of age: a later date is hardly a birth of theirs. */
    private static final int LATEST_DOUBT = 2008;

    private final Tokens tokens;

    public DateFinder(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Notes all that is there. */
    public void find() {
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isTaken(i) && tokens.hasDigit(i) && tokens.length(i) <= 4) {
                i = Math.max(i, read(i));
            }
        }
    }

    private int read(int i) {
        int last = numeric(i);
        last = last < 0 ? written(i) : last;
        boolean born = isBirth(i);
        if (last < 0 && born) {
            last = loose(i);
        }
        if (last < 0) {
            return i;
        }
        int start = tokens.start(i);
        int end = tokens.end(last);
        if (born) {
            tokens.found(Finding.sure(Kind.BIRTH_DATE, start, end, key(i, last)));
        } else if (isLongAgo(i, last)) {
            tokens.found(Finding.left(Kind.BIRTH_DATE, start, end, Reason.OLD_DATE));
        } else {
            tokens.take(start, end);
        }
        return last;
    }

    /** The last token of {@code 12/03/1956}, {@code 12.3.56} or {@code 1956-03-12}; negative if it is none. */
    private int numeric(int i) {
        if (i + 2 >= tokens.count() || !tokens.isNumber(i) || !sameStroke(i)) {
            return -1;
        }
        boolean yearFirst = tokens.length(i) == 4 && isYear(i) && isUpTo(i + 1, 12) && isUpTo(i + 2, 31);
        boolean yearLast = isUpTo(i, 31) && isUpTo(i + 1, 12) && (isYear(i + 2) || tokens.length(i + 2) == 2);
        boolean longer = isStroke(i + 2) && i + 3 < tokens.count() && tokens.isNumber(i + 3)
                || i > 0 && isStroke(i - 1) && tokens.isNumber(i - 1);
        return (yearFirst || yearLast) && !longer ? i + 2 : -1;
    }

    private boolean sameStroke(int i) {
        return isStroke(i)
                && isStroke(i + 1)
                && tokens.after(i) == tokens.after(i + 1)
                && tokens.isNumber(i + 1)
                && tokens.isNumber(i + 2);
    }

    private boolean isStroke(int i) {
        return tokens.gap(i) == 1 && "/.-".indexOf(tokens.after(i)) >= 0;
    }

    /** The last token of {@code 12 mars 1956} or {@code 1er mars 1956}; negative if it is none. */
    private int written(int i) {
        if (i + 2 >= tokens.count() || !isDay(i) || !isMonth(i + 1)) {
            return -1;
        }
        return tokens.isNumber(i + 2) && isYear(i + 2) && tokens.gap(i + 1) <= 2 ? i + 2 : -1;
    }

    /** Only after a word of birth: {@code 12 03 1956}, {@code 12 mars}, {@code 1956}. */
    private int loose(int i) {
        if (i + 2 < tokens.count() && isUpTo(i, 31) && isUpTo(i + 1, 12) && isYear(i + 2) && tokens.isSpaced(i)) {
            return i + 2;
        }
        if (i + 1 < tokens.count() && isDay(i) && isMonth(i + 1)) {
            return i + 1;
        }
        return isYear(i) ? i : -1;
    }

    private boolean isDay(int i) {
        return isUpTo(i, 31) || tokens.folded(i).equals("1er");
    }

    private boolean isMonth(int i) {
        return tokens.is(i, Lexicon.MONTH) && tokens.gap(i - 1) <= 2;
    }

    private boolean isUpTo(int i, int most) {
        return tokens.isNumber(i) && tokens.length(i) <= 2 && value(i) >= 1 && value(i) <= most;
    }

    private boolean isYear(int i) {
        return tokens.isNumber(i) && tokens.length(i) == 4 && value(i) >= 1890 && value(i) < 2100;
    }

    private int value(int i) {
        return Integer.parseInt(tokens.string(i));
    }

    /** "Née le", "date de naissance :" on the same line, with no other number between. */
    private boolean isBirth(int i) {
        for (int j = i - 1; j >= 0 && j >= i - FARTHEST; j--) {
            if (tokens.gapHas(j, '\n') || tokens.gapHas(j, '.') && tokens.length(j) > 3 || tokens.isNumber(j)) {
                return false;
            }
            String word = tokens.folded(j);
            if (BIRTH.contains(word)) {
                return !word.equals("ne") || isParticiple(i, j);
            }
        }
        return false;
    }

    /** "Né", or "ne" without its accent right before "le" or "en" and the date. */
    private boolean isParticiple(int i, int j) {
        boolean accent = tokens.string(j).charAt(tokens.length(j) - 1) != 'e';
        return accent || i - j == 2 && Set.of("le", "en").contains(tokens.folded(j + 1));
    }

    private boolean isLongAgo(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (isYear(i)) {
                return value(i) < LATEST_DOUBT;
            }
        }
        return false;
    }

    private String key(int first, int last) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i <= last; i++) {
            String part = tokens.folded(i);
            key.append(part.startsWith("0") ? part.substring(1) : part).append('-');
        }
        return key.toString();
    }
}

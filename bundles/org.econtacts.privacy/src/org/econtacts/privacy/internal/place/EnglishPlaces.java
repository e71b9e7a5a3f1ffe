package org.econtacts.privacy.internal.place;

import java.util.Set;
import java.util.regex.Pattern;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.words.Lexicon;

/** Finds addresses as English letters write them: "24 Baker Street", "London NW1 6XE". */
final class EnglishPlaces {

    private static final int LONGEST_STREET = 5;
    private static final Set<String> STREETS = Set.of(
            "street",
            "road",
            "lane",
            "drive",
            "close",
            "square",
            "court",
            "way",
            "gardens",
            "terrace",
            "crescent",
            "grove",
            "hill",
            "st",
            "rd",
            "avenue",
            "place",
            "row",
            "mews");

    private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?");
    private static final Pattern INWARD = Pattern.compile("[0-9][A-Z]{2}");

    private final Tokens tokens;

    EnglishPlaces(Tokens tokens) {
        this.tokens = tokens;
    }

    void find() {
        for (int i = 1; i < tokens.count(); i++) {
            if (tokens.isCapitalised(i) && !tokens.isTaken(i) && STREETS.contains(tokens.folded(i))) {
                street(i);
            } else if (isPostcode(i)) {
                int first = town(i - 1);
                found(Kind.TOWN, first, i);
            }
        }
    }

    /** Capitalised words between a house number and what kind of street it is. */
    private void street(int kind) {
        int first = kind - 1;
        while (first > 0 && first > kind - LONGEST_STREET && isOfName(first)) {
            first--;
        }
        boolean house = first < kind - 1
                && first >= 0
                && Character.isDigit(tokens.string(first).charAt(0));
        if (house && !tokens.isTaken(first) && tokens.length(first) <= 5 && tokens.gap(first) <= 2) {
            found(Kind.ADDRESS, first, kind);
        }
    }

    /** "Baker", or what is behind the apostrophe of "John's". */
    private boolean isOfName(int i) {
        boolean owned = tokens.folded(i).equals("s") && (tokens.before(i) == '\'' || tokens.before(i) == '’');
        return (tokens.isCapitalised(i) || owned) && isFree(i);
    }

    private boolean isFree(int i) {
        return !tokens.isTaken(i) && (tokens.isSpaced(i) || tokens.after(i) == '\'' || tokens.after(i) == '’');
    }

    /** "NW1 6XE", by the shapes of the Royal Mail: one or two letters, a digit, maybe one more sign; a digit, two letters. */
    private boolean isPostcode(int second) {
        if (tokens.length(second) != 3 || !tokens.hasDigit(second) || !tokens.hasDigit(second - 1)) {
            return false;
        }
        return !tokens.isTaken(second)
                && !tokens.isTaken(second - 1)
                && tokens.isSpaced(second - 1)
                && INWARD.matcher(tokens.string(second)).matches()
                && OUTWARD.matcher(tokens.string(second - 1)).matches();
    }

    /** The first token of a code with the town before it. */
    private int town(int code) {
        boolean before = code > 0
                && tokens.isCapitalised(code - 1)
                && isFree(code - 1)
                && !tokens.is(code - 1, Lexicon.ORDINARY | Lexicon.CIVILITY);
        return before ? code - 1 : code;
    }

    private void found(Kind kind, int first, int last) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i <= last; i++) {
            key.append(tokens.folded(i)).append(' ');
        }
        tokens.found(Finding.sure(kind, tokens.start(first), tokens.end(last), key.toString()));
    }
}

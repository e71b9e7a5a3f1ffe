package org.econtacts.privacy.internal.place;

import java.util.Set;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Folding;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.words.Lexicon;

/** Finds streets with or without a number, and what is within a building. */
public final class PlaceFinder {

    private static final int LONGEST_STREET = 8;
    private static final Set<String> REPEATS = Set.of("bis", "ter", "quater");
    private static final Set<String> INSIDE = Set.of(
            "batiment", "bat", "appartement", "appt", "apt", "app", "apart", "escalier", "esc", "porte", "etage");

    private static final Set<String> SHORTENED = Set.of(
            "av", "ave", "bd", "bld", "blvd", "pl", "ch", "imp", "all", "r", "rte", "res", "st", "ste", "gal", "dr",
            "pr", "mal");

    private static final Set<String> BOXES = Set.of("bp", "cs");

    /** Lower case words that end a street's name. */
    private static final Set<String> ENDS = Set.of(
            "a",
            "au",
            "aux",
            "et",
            "depuis",
            "pour",
            "dans",
            "chez",
            "je",
            "j",
            "qui",
            "que",
            "est",
            "mon",
            "ma",
            "c",
            "merci",
            "en",
            "mais",
            "car",
            "donc",
            "il",
            "elle",
            "on",
            "nous",
            "vous",
            "par",
            "avec",
            "sans",
            "suite",
            "ou",
            "si",
            "ce",
            "cette",
            "n",
            "ne",
            "se",
            "s",
            "sur",
            "puis",
            "jusqu",
            "avant",
            "apres",
            "loue",
            "vendu",
            "achete",
            "bonjour",
            "cordialement");

    private final Tokens tokens;

    public PlaceFinder(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Notes all that is there. */
    public void find() {
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isTaken(i) && tokens.isWord(i)) {
                i = Math.max(i, street(i));
            }
        }
        for (int i = 0; i + 1 < tokens.count(); i++) {
            inside(i);
        }
        new TownFinder(tokens).find();
        new EnglishPlaces(tokens).find();
    }

    private int street(int i) {
        int number = tokens.is(i, Lexicon.STREET | Lexicon.WEAK_STREET) ? number(i) : -1;
        if (!tokens.is(i, Lexicon.STREET) && number < 0) {
            return i;
        }
        int last = name(i, number >= 0);
        if (last == i) {
            return i;
        }
        int start = tokens.start(number >= 0 ? number : i);
        tokens.found(Finding.sure(Kind.ADDRESS, start, tokens.end(last), key(start, tokens.end(last))));
        return last;
    }

    /** The token of the house number before a street; negative if there is none. */
    private int number(int street) {
        int i = street - 1;
        if (i > 0 && tokens.gap(i) <= 2 && (REPEATS.contains(tokens.folded(i)) || tokens.isInitial(i))) {
            i--;
        }
        boolean near = i >= 0 && tokens.gap(i) <= 2 && !tokens.gapHas(i, '\n') && !tokens.gapHas(i, '.');
        return near && !tokens.isTaken(i) && tokens.hasDigit(i) && tokens.length(i) <= 7 && startsWithDigit(i) ? i : -1;
    }

    private boolean startsWithDigit(int i) {
        return Character.isDigit(tokens.string(i).charAt(0));
    }

    /** The last token of a street's name; the street's word itself if no name follows. */
    private int name(int street, boolean numbered) {
        int last = street;
        boolean capital = false;
        int small = 0;
        for (int i = street + 1; i < tokens.count() && i <= street + LONGEST_STREET; i++) {
            if (!isJoined(i - 1) || tokens.isTaken(i) && !isDay(i)) {
                break;
            }
            boolean particle = tokens.is(i, Lexicon.PARTICLE) && !tokens.isUpper(i);
            if (tokens.isCapitalised(i) && !isEnd(i) || isDay(i)) {
                capital = true;
                last = i;
            } else if (!particle && (capital || !numbered || small++ >= 2 || isEnd(i) || !tokens.isWord(i))) {
                break;
            } else if (!particle) {
                last = i;
            }
        }
        return last;
    }

    private boolean isEnd(int i) {
        return ENDS.contains(tokens.folded(i)) && tokens.length(i) > 1 || tokens.length(i) == 1 && !tokens.isUpper(i);
    }

    /** Within "8 mai 1945" and the like. */
    private boolean isDay(int i) {
        boolean month = tokens.is(i, Lexicon.MONTH);
        boolean day = tokens.isNumber(i) && i + 1 < tokens.count() && tokens.is(i + 1, Lexicon.MONTH);
        boolean year = tokens.isNumber(i) && tokens.length(i) == 4 && tokens.is(i - 1, Lexicon.MONTH);
        return month || day || year;
    }

    /** Only blanks, an apostrophe or a dash follow a token, or a dot after a shortened word. */
    private boolean isJoined(int i) {
        if (tokens.gap(i) > 2) {
            return false;
        }
        char c = tokens.after(i);
        boolean shortened = c == '.' && SHORTENED.contains(tokens.folded(i));
        return tokens.isSpaced(i) || c == '\'' || c == '’' || c == '-' || shortened;
    }

    /** "Bâtiment B" beside an address, or a box of the post office. */
    private void inside(int i) {
        boolean numbered = tokens.isNumber(i + 1) || tokens.isInitial(i + 1);
        if (!numbered || tokens.isTaken(i) || tokens.isTaken(i + 1) || !tokens.isSpaced(i)) {
            return;
        }
        String word = tokens.folded(i);
        boolean box = BOXES.contains(word) && tokens.isUpper(i) && tokens.isNumber(i + 1);
        boolean beside = i > 0 && tokens.isTaken(i - 1) && tokens.gap(i - 1) <= 3
                || i + 2 < tokens.count() && tokens.isTaken(i + 2) && tokens.gap(i + 1) <= 3;
        if (box || INSIDE.contains(word) && beside) {
            int start = tokens.start(i);
            tokens.found(Finding.sure(Kind.ADDRESS, start, tokens.end(i + 1), key(start, tokens.end(i + 1))));
        }
    }

    /** Letters and digits only. */
    private String key(int start, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = tokens.at(start); i < tokens.count() && tokens.end(i) <= end; i++) {
            key.append(Folding.fold(tokens.string(i))).append(' ');
        }
        return key.toString();
    }
}

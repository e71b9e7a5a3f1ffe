package org.econtacts.privacy.internal.place;

import java.util.Set;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.words.Lexicon;

/** Finds postal codes with their towns, and towns that belong to an address or a birth. */
final class TownFinder {

    private static final int LONGEST_TOWN = 7;

    /** Small words within the names of towns. */
    private static final Set<String> LINKS = Set.of(
            "sur", "sous", "en", "les", "lez", "le", "la", "l", "de", "du", "des", "d", "aux", "au", "et", "cedex");

    private static final Set<String> BEFORE =
            Set.of("a", "habite", "habitant", "demeurant", "domicilie", "adresse", "rue");

    private final Tokens tokens;

    TownFinder(Tokens tokens) {
        this.tokens = tokens;
    }

    void find() {
        for (int i = 0; i < tokens.count(); i++) {
            if (isPostalCode(i)) {
                postal(i);
            } else if (i > 0 && tokens.isTaken(i - 1) && !tokens.isTaken(i)) {
                afterPlace(i);
            }
        }
    }

    /** Five digits that begin with a department. */
    private boolean isPostalCode(int i) {
        if (!tokens.isNumber(i) || tokens.isTaken(i) || tokens.length(i) != 5) {
            return false;
        }
        int department = Integer.parseInt(tokens.string(i).substring(0, 2));
        return department >= 1 && department <= 98 && department != 96;
    }

    private void postal(int code) {
        int last = joins(code) ? town(code + 1, beside(code)) : code;
        if (last > code) {
            found(first(code), last);
            return;
        }
        int first = before(code);
        if (first < code) {
            boolean bracket = tokens.before(code) == '(' && tokens.after(code) == ')';
            found(first, code, bracket ? 1 : 0);
        } else if (beside(code)) {
            found(code, code);
        } else if (code > 0 && BEFORE.contains(tokens.folded(code - 1)) && tokens.isSpaced(code - 1)) {
            tokens.noted(Finding.left(Kind.TOWN, tokens.start(code), tokens.end(code), Reason.MAYBE_TOWN));
        }
    }

    /** "F-75011". */
    private int first(int code) {
        boolean country = code > 0
                && tokens.gap(code - 1) == 1
                && tokens.before(code) == '-'
                && Set.of("f", "fr").contains(tokens.folded(code - 1));
        return country ? code - 1 : code;
    }

    /** Right after an address. */
    private boolean beside(int i) {
        return i > 0 && tokens.isTaken(i - 1) && tokens.gap(i - 1) <= 3 && tokens.isWord(i - 1);
    }

    private boolean joins(int i) {
        return tokens.isSpaced(i) || tokens.gap(i) <= 3 && tokens.gapHas(i, '-') && !tokens.gapHas(i, '\n');
    }

    /** The last token of a town's name that begins there; the one before it if none does. */
    private int town(int first, boolean small) {
        int last = first - 1;
        for (int i = first; i < tokens.count() && i < first + LONGEST_TOWN && !tokens.isTaken(i); i++) {
            boolean dashed = i > first && tokens.before(i) == '-' && tokens.gap(i - 1) == 1;
            boolean link = LINKS.contains(tokens.folded(i));
            boolean name = tokens.isCapitalised(i) && !isNone(i) && !(link && tokens.isUpper(i) && last < first);
            if (last >= first && !dashed && goesOn(i)) {
                break;
            }
            boolean number = last >= first && tokens.folded(last).equals("cedex") && tokens.length(i) <= 2;
            if (name || dashed && tokens.isWord(i) || number || small && i == first && tokens.isWord(i)) {
                last = i;
            } else if (!link) {
                break;
            }
            if (!joins(i) && !isElision(i)) {
                break;
            }
        }
        return last;
    }

    /** "TOULOUSE DEMANDE UN DELAI": among capitals two ordinary words are no town but the sentence. */
    private boolean goesOn(int i) {
        return tokens.isUpper(i)
                && tokens.is(i, Lexicon.ORDINARY)
                && i + 1 < tokens.count()
                && tokens.isUpper(i + 1)
                && tokens.is(i + 1, Lexicon.ORDINARY)
                && !LINKS.contains(tokens.folded(i + 1))
                && !tokens.folded(i).equals("cedex");
    }

    /** "Monsieur" after a number is nobody's town. */
    private boolean isNone(int i) {
        return tokens.is(i, Lexicon.CIVILITY | Lexicon.MONTH)
                || tokens.folded(i).equals("euros");
    }

    private boolean isElision(int i) {
        return tokens.gap(i) == 1 && (tokens.after(i) == '\'' || tokens.after(i) == '’');
    }

    /** The first token of a town right before its code, as in "Betton (35830)"; the code if there is none. */
    private int before(int code) {
        boolean bracket = code > 0 && tokens.before(code) == '(' && tokens.gap(code - 1) == 2;
        if (code == 0 || !bracket && !tokens.isSpaced(code - 1)) {
            return code;
        }
        int first = code;
        for (int i = code - 1; i >= 0 && i >= code - LONGEST_TOWN && !tokens.isTaken(i); i--) {
            boolean linked = i == code - 1 || tokens.gap(i) == 1;
            if (!linked || !tokens.isCapitalised(i) && !(LINKS.contains(tokens.folded(i)) && tokens.after(i) == '-')) {
                break;
            }
            first = tokens.isCapitalised(i) ? i : first;
        }
        return isNone(first) ? code : first;
    }

    /** "à Carquefou" or ", Lyon" after an address or a date of birth. */
    private void afterPlace(int i) {
        Kind kind = tokens.kind(i - 1);
        if (kind != Kind.ADDRESS && kind != Kind.BIRTH_DATE) {
            return;
        }
        boolean at = tokens.folded(i).equals("a") && tokens.isSpaced(i - 1);
        boolean comma = kind == Kind.ADDRESS && tokens.after(i - 1) == ',' && tokens.gap(i - 1) == 2;
        int first = at ? i + 1 : i;
        if (!at && !comma || first >= tokens.count() || isPostalCode(first)) {
            return;
        }
        boolean known = at || !tokens.is(first, Lexicon.FIRST_NAME);
        int last = known && tokens.isCapitalised(first) ? town(first, false) : first - 1;
        if (last >= first) {
            found(first, last);
        }
    }

    private void found(int first, int last) {
        found(first, last, 0);
    }

    private void found(int first, int last, int more) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i <= last; i++) {
            key.append(tokens.folded(i)).append(' ');
        }
        tokens.found(Finding.sure(Kind.TOWN, tokens.start(first), tokens.end(last) + more, key.toString()));
    }
}

package org.econtacts.privacy.internal.name;

import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Folding;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.words.Lexicon;

/** Finds what follows "M.", "Mme", "Maître" and the like, also several names after "MM." and "Mmes". */
final class CivilityRule {

    private static final int SEXES = Lexicon.MAN | Lexicon.WOMAN;

    private final Tokens tokens;
    private final NameReader reader;
    private final Mentions mentions;

    CivilityRule(Tokens tokens, NameReader reader, Mentions mentions) {
        this.tokens = tokens;
        this.reader = reader;
        this.mentions = mentions;
    }

    void find() {
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isTaken(i) || !tokens.isWord(i)) {
                continue;
            }
            if (isCivility(i)) {
                i = Math.max(i, after(i));
            } else if (isGlued(i)) {
                mentions.add(i, Math.max(i, reader.isInitial(i) ? i : glued(i)), Lexicon.WOMAN);
            }
        }
    }

    /** "me" and "mes" are mostly pronouns, and a lone M among capitals is one too. */
    private boolean isCivility(int i) {
        if (!reader.is(i, Lexicon.CIVILITY)) {
            return false;
        }
        String word = tokens.folded(i);
        if (word.equals("me") || word.equals("mes")) {
            return tokens.isCapitalised(i) && !tokens.isUpper(i);
        }
        return !word.equals("m") || isDotted(i) || tokens.isCapitalised(i) && !reader.isAmongCapitals(i);
    }

    private boolean isDotted(int i) {
        return tokens.text().startsWith(".", tokens.end(i)) || tokens.text().startsWith(" .", tokens.end(i));
    }

    /** "MmeDurand", a blank forgotten. */
    private boolean isGlued(int i) {
        String word = tokens.length(i) < 4 ? "" : tokens.string(i);
        int civility = word.startsWith("Mmes") ? 4 : word.startsWith("Mme") ? 3 : 0;
        return civility > 0 && word.length() > civility && Character.isUpperCase(word.charAt(civility));
    }

    private int glued(int i) {
        return i + 1 < tokens.count() && reader.isName(i + 1) && tokens.gap(i) <= 3 && !tokens.gapHas(i, ',')
                ? reader.end(i + 1, false)
                : i;
    }

    private int after(int civility) {
        int first = skipOffice(skipSecond(civility)) + 1;
        int sex = first - 1 == civility ? sex(civility) : 0;
        int last = isNear(first - 1) ? name(civility, first) : first - 1;
        if (last < first) {
            return civility;
        }
        mentions.add(first, last, sex);
        boolean several = reader.is(civility, Lexicon.PLURAL);
        return several ? others(last, sex) : last;
    }

    private int sex(int civility) {
        String word = tokens.folded(civility);
        int flags =
                reader.is(civility, Lexicon.MAN) ? Lexicon.MAN : reader.is(civility, Lexicon.WOMAN) ? Lexicon.WOMAN : 0;
        return word.isEmpty() ? 0 : flags & SEXES;
    }

    /** "Lord Justice Auld": the office belongs to the civility. */
    private int skipOffice(int civility) {
        int office = civility + 1;
        boolean peer = tokens.folded(civility).equals("lord") && office < tokens.count() && tokens.isSpaced(civility);
        return peer && tokens.folded(office).equals("justice") ? office : civility;
    }

    /** "M. et Mme", "Monsieur ou Madame": the last civility of these. */
    private int skipSecond(int civility) {
        int second = civility + 2;
        boolean and = second < tokens.count()
                && tokens.gap(civility) <= 3
                && tokens.isSpaced(civility + 1)
                && (tokens.folded(civility + 1).equals("et")
                        || tokens.folded(civility + 1).equals("ou"));
        return and && reader.is(second, Lexicon.CIVILITY) && tokens.isCapitalised(second) ? second : civility;
    }

    /** Blanks, or a dot and blanks; no comma and no new line. */
    private boolean isNear(int i) {
        if (i + 1 >= tokens.count() || tokens.gap(i) > 4) {
            return false;
        }
        for (int at = tokens.end(i); at < tokens.start(i + 1); at++) {
            char c = tokens.text().charAt(at);
            if (c != '.' && !Tokens.isBlank(c)) {
                return false;
            }
        }
        return tokens.length(i) <= 4 || tokens.isSpaced(i);
    }

    /** The last token of the name; one less than the first if there is none. */
    private int name(int civility, int first) {
        if (tokens.isCapitalised(first)) {
            boolean shortened = tokens.length(civility) <= 4;
            if (shortened && !reader.isName(first) && isPlainCapital(first) && !isPeer(civility)) {
                return Math.max(first, reader.end(first + 1, false));
            }
            int last = reader.end(first, shortened);
            boolean particles =
                    last >= first && last < tokens.count() && reader.is(last, Lexicon.PARTICLE) && last == first;
            return particles ? first - 1 : last;
        }
        return small(civility, first);
    }

    /** "Lord Advocate" is an office, "Mes Impôts" a possession. */
    private boolean isPeer(int civility) {
        String word = tokens.folded(civility);
        return word.equals("lord") || word.equals("me") || word.equals("mes");
    }

    /** After "M." even an ordinary word is a name, but no title: "M. Grand", not "M. Le Directeur". */
    private boolean isPlainCapital(int first) {
        boolean title =
                reader.is(first, Lexicon.PARTICLE) || reader.is(first, Lexicon.CIVILITY) || tokens.length(first) < 3;
        return !title && !tokens.isTaken(first) && !reader.beginsSentence(first);
    }

    /** "mme dupont" and "M. de Villiers". */
    private int small(int civility, int first) {
        if (reader.is(first, Lexicon.PARTICLE)) {
            int last = reader.end(first, false);
            return last > first ? last : first - 1;
        }
        if (tokens.isTaken(first) || !tokens.isWord(first)) {
            return first - 1;
        }
        boolean surname = reader.is(first, Lexicon.SURNAME);
        boolean firstName = reader.is(first, Lexicon.FIRST_NAME);
        boolean pair = firstName
                && first + 1 < tokens.count()
                && tokens.isSpaced(first)
                && reader.is(first + 1, Lexicon.SURNAME);
        if (pair) {
            return first + 1;
        }
        boolean full = tokens.length(civility) > 4;
        if (surname || firstName) {
            return first;
        }
        boolean pronoun = tokens.folded(civility).startsWith("me") || tokens.length(civility) == 1;
        if (!full && !pronoun && !reader.is(first, Lexicon.ORDINARY) && tokens.length(first) > 2) {
            tokens.found(Finding.left(Kind.NAME, tokens.start(first), tokens.end(first), Reason.AMBIGUOUS_NAME));
        }
        return first - 1;
    }

    /** "…, Nicolaou, Mme Bianku et F. Araci". */
    private int others(int last, int sex) {
        int end = last;
        int first = next(end);
        while (first > 0) {
            int nameEnd = reader.isName(first) || reader.isInitial(first) ? reader.end(first, false) : first - 1;
            if (nameEnd < first || nameEnd == first && reader.is(first, Lexicon.ORDINARY)) {
                return end;
            }
            mentions.add(first, nameEnd, sex);
            end = nameEnd;
            first = next(end);
        }
        return end;
    }

    /** Where the next name of a list would begin; 0 if there is no list. */
    private int next(int end) {
        int i = end + 1;
        boolean comma = i < tokens.count() && tokens.gapHas(end, ',') && tokens.gap(end) <= 4;
        boolean and = i + 1 < tokens.count() && Folding.fold(tokens.string(i)).equals("et") && tokens.gap(end) <= 3;
        if (!comma && !and) {
            return 0;
        }
        int first = and ? i + 1 : i;
        if (first < tokens.count() && isCivility(first) && isNear(first)) {
            first++;
        }
        return first < tokens.count() && !tokens.isTaken(first) ? first : 0;
    }
}

package org.econtacts.privacy.internal.name;

import java.util.Set;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.words.Lexicon;

/** Reads one name from where it begins: first names, initials, particles and surnames. */
final class NameReader {

    /** Words of one name at most. */
    private static final int LONGEST = 6;

    private static final Set<String> SAINTS = Set.of("saint", "sainte", "st", "ste", "saints", "saintes");

    private final Tokens tokens;

    NameReader(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean is(int i, int flag) {
        return tokens.is(i, flag);
    }

    /** A capitalised word that can be part of a name: not one that is only an ordinary word. */
    boolean isName(int i) {
        if (tokens.isTaken(i) || !tokens.isCapitalised(i) || tokens.length(i) < 2 || isOfSaint(i)) {
            return false;
        }
        boolean ordinary = is(i, Lexicon.ORDINARY | Lexicon.CIVILITY | Lexicon.MONTH);
        return !ordinary || is(i, Lexicon.FIRST_NAME | Lexicon.SURNAME);
    }

    /** "Saint-Malo" and "Sainte Luce" are places. */
    private boolean isOfSaint(int i) {
        boolean joined = i > 0 && tokens.gap(i - 1) == 1 && (isDash(i - 1) || tokens.isSpaced(i - 1));
        return joined && SAINTS.contains(tokens.folded(i - 1));
    }

    /** Whether the words around are all in capitals, so that a capital tells nothing. */
    boolean isAmongCapitals(int i) {
        int capitals = 0;
        int words = 0;
        for (int j = Math.max(0, i - 4); j <= i + 4 && j < tokens.count(); j++) {
            if (j != i && tokens.isWord(j) && tokens.length(j) > 1) {
                words++;
                capitals += tokens.isUpper(j) ? 1 : 0;
            }
        }
        return words >= 3 && capitals * 4 >= words * 3;
    }

    /** A capital that stands for a first name: with a dot, or a dash to another. */
    boolean isInitial(int i) {
        if (tokens.isTaken(i) || !tokens.isInitial(i)) {
            return false;
        }
        return tokens.gapHas(i, '.') && tokens.gap(i) <= 5 || isDotted(i) || isDash(i);
    }

    private boolean isDotted(int i) {
        int at = tokens.end(i);
        String text = tokens.text();
        return text.startsWith(".", at) || text.startsWith(" .", at);
    }

    /** A dash joins a token with the next, with or without blanks. */
    boolean isDash(int i) {
        if (tokens.gap(i) > 3) {
            return false;
        }
        String gap = tokens.text().substring(tokens.end(i), tokens.start(i + 1)).strip();
        return gap.equals("-") || gap.equals("‑");
    }

    private boolean isApostrophe(int i) {
        if (tokens.gap(i) > 3) {
            return false;
        }
        String gap = tokens.text().substring(tokens.end(i), tokens.start(i + 1)).strip();
        return gap.equals("'") || gap.equals("’");
    }

    /** Whether the next token can go on the same name. */
    boolean isJoined(int i) {
        if (i + 1 >= tokens.count() || tokens.gapHas(i, '\n')) {
            return false;
        }
        if (tokens.isSpaced(i) || isDash(i)) {
            return true;
        }
        if (isApostrophe(i)) {
            return is(i, Lexicon.PARTICLE) || isBretonEnd(i + 1) || isElided(i);
        }
        return isInitial(i) && tokens.gap(i) <= 5 && !hasOtherThanDots(i);
    }

    /** "N'Diaye", "M'Barek": one capital and an apostrophe before a name. */
    private boolean isElided(int i) {
        return tokens.isInitial(i) && !tokens.isTaken(i) && tokens.gap(i) == 1 && isApostrophe(i) && isName(i + 1);
    }

    /** "Floc'h", "Guivarc'h". */
    private boolean isBretonEnd(int i) {
        return tokens.folded(i).equals("h") && tokens.folded(i - 1).endsWith("c");
    }

    private boolean hasOtherThanDots(int i) {
        for (int at = tokens.end(i); at < tokens.start(i + 1); at++) {
            char c = tokens.text().charAt(at);
            if (c != '.' && c != '-' && !Tokens.isBlank(c)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The last token of the name that begins at a token.
     *
     * @param lone whether a single initial is a whole name, as after "Mme"
     * @return one less than the first token if no name begins there
     */
    int end(int first, boolean lone) {
        int last = first - 1;
        boolean word = false;
        for (int i = first; i < tokens.count() && i < first + LONGEST; i++) {
            boolean dashed = i > first && isDash(i - 1) && last == i - 1;
            boolean plain = lone && !word && i > first && tokens.isInitial(i - 1) && isPlain(i);
            boolean breton = last == i - 1 && word && isBretonEnd(i);
            if (isName(i) || plain || breton || dashed && tokens.isWord(i) && !tokens.isTaken(i) && word) {
                word = true;
                last = i;
            } else if (isInitial(i) || lone && tokens.isInitial(i) && !word) {
                last = lone || word ? i : last;
            } else if (!is(i, Lexicon.PARTICLE) && !isElided(i) || tokens.isTaken(i)) {
                break;
            }
            if (!isJoined(i)) {
                break;
            }
        }
        return word || lone ? last : first - 1;
    }

    /** "Mme J. Court": after an initial even an ordinary word is a surname. */
    private boolean isPlain(int i) {
        return tokens.isCapitalised(i)
                && !tokens.isUpper(i)
                && tokens.length(i) > 2
                && !tokens.isTaken(i)
                && !is(i, Lexicon.CIVILITY | Lexicon.PARTICLE);
    }

    /** Whether a sentence or a line begins with a token. */
    boolean beginsSentence(int i) {
        if (i == 0) {
            return true;
        }
        int from = Math.max(tokens.end(i - 1), tokens.start(i) - 12);
        for (int at = from; at < tokens.start(i); at++) {
            if (".!?\n:;•«\"".indexOf(tokens.text().charAt(at)) >= 0) {
                return !isInitial(i - 1) || tokens.gapHas(i - 1, '\n');
            }
        }
        return false;
    }
}

package org.econtacts.privacy.internal.number;

import java.util.Set;
import org.econtacts.privacy.internal.text.Folding;
import org.econtacts.privacy.internal.text.Tokens;

/**
 * Groups of digits that follow each other with little between them.
 *
 * @param first token
 * @param last token, inclusive
 * @param digits of all groups; letters that look like digits are replaced
 * @param shape length of each group as one character, for example {@code 22222}; {@code ?} from 10 on
 * @param letters whether letters were replaced
 */
record Chain(int first, int last, String digits, String shape, boolean letters) {

    /** More digits than any identifier, so a longer chain is one long number. */
    static final int LONGEST = 80;

    private static final String LETTERS = "OoQIl|SZB";
    private static final String LOOKS_LIKE = "000111528";

    /** A stretch of tokens as a chain. */
    static Chain of(Tokens tokens, int first, int last) {
        StringBuilder digits = new StringBuilder();
        StringBuilder shape = new StringBuilder();
        boolean letters = false;
        for (int i = first; i <= last && digits.length() <= LONGEST; i++) {
            String group = tokens.string(i);
            shape.append(group.length() < 10 ? (char) ('0' + group.length()) : '?');
            if (tokens.isNumber(i) || isCorsica(group)) {
                digits.append(Folding.upper(group));
            } else {
                letters = true;
                digits.append(asDigits(group));
            }
        }
        return new Chain(first, last, digits.toString(), shape.toString(), letters);
    }

    private static boolean isCorsica(String group) {
        return group.equalsIgnoreCase("2A") || group.equalsIgnoreCase("2B") || isCorsican(group);
    }

    /** The beginning of a social security number of Corsica: six digits, the letter, then digits. */
    private static boolean isCorsican(String group) {
        if (group.length() < 7 || "AaBb".indexOf(group.charAt(6)) < 0 || group.charAt(5) != '2') {
            return false;
        }
        return (group.substring(0, 6) + group.substring(7)).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether a token can be a group: digits, Corsica, or digits with letters that look like some. */
    static boolean isGroup(Tokens tokens, int i) {
        if (tokens.isTaken(i) || !tokens.hasDigit(i)) {
            return false;
        }
        if (tokens.isNumber(i)) {
            return true;
        }
        String group = tokens.string(i);
        return isCorsica(group) || asDigits(group).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String asDigits(String group) {
        StringBuilder digits = new StringBuilder(group);
        for (int i = 0; i < group.length(); i++) {
            int letter = LETTERS.indexOf(group.charAt(i));
            if (letter >= 0) {
                digits.setCharAt(i, LOOKS_LIKE.charAt(letter));
            }
        }
        return digits.toString();
    }

    /**
     * Whether what is between two tokens can be inside one number: up to three blanks, dots, dashes or strokes, and the
     * bracket that closes "(06)". The number of a box of the post office ends there: a postal code follows.
     */
    static boolean isJoint(Tokens tokens, int i) {
        if (tokens.gap(i) > 3 || isBox(tokens, i)) {
            return false;
        }
        for (int at = tokens.end(i); at < tokens.start(i + 1); at++) {
            char c = tokens.text().charAt(at);
            boolean bracket = c == ')' && tokens.before(i) == '(';
            if (!bracket && !Tokens.isBlank(c) && ".-/_·•‑–".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBox(Tokens tokens, int i) {
        return i > 0 && tokens.isUpper(i - 1) && Set.of("bp", "cs").contains(tokens.folded(i - 1));
    }

    /** Whether it is one character, or two dashes and blanks: what people write inside one number. */
    static boolean isTight(Tokens tokens, int i) {
        return isJoint(tokens, i) && tokens.gap(i) == 1 && !tokens.gapHas(i, '/');
    }

    boolean oneGroup() {
        return first == last;
    }

    int length() {
        return digits.length();
    }
}

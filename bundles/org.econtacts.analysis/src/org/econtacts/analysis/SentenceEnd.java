package org.econtacts.analysis;

import java.util.Locale;
import java.util.Set;

/** Where a sentence ends: at a mark or an empty line, not at an abbreviation's point nor inside a number. */
final class SentenceEnd {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "m", "mm", "mme", "mlle", "mr", "mrs", "ms", "dr", "me", "art", "al", "cf", "ex", "etc", "tel", "ref", "no",
            "st", "env", "eg", "ie", "vs");

    private SentenceEnd() {}

    static boolean at(String text, int at) {
        return switch (text.charAt(at)) {
            case '!', '?', '…', ';', '\u2029' -> true;
            case '\n' -> at + 1 >= text.length() || endsLine(text, at);
            case '.' -> !insideNumber(text, at) && !afterAbbreviation(text, at);
            default -> false;
        };
    }

    /** A single line break is a wrapped line when the next line goes on in lower case. */
    private static boolean endsLine(String text, int at) {
        return !Character.isLowerCase(text.codePointAt(at + 1));
    }

    private static boolean insideNumber(String text, int at) {
        return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean afterAbbreviation(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 6 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start < at && ABBREVIATIONS.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
    }
}

package org.econtacts.privacy.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/** Words without case and accents, so that "Élodie", "ELODIE" and "elodie" are one. */
public final class Folding {

    private static final int TABLE = 0x250;
    private static final char[] PLAIN = table();

    private Folding() {}

    private static char[] table() {
        char[] plain = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            plain[c] = Character.toLowerCase(bare.charAt(0));
        }
        plain['ı'] = 'i';
        plain['ø'] = 'o';
        plain['Ø'] = 'o';
        plain['ł'] = 'l';
        plain['Ł'] = 'l';
        return plain;
    }

    /** One character; combining accents become 0. */
    static char fold(char c) {
        if (c < TABLE) {
            return PLAIN[c];
        }
        return Character.getType(c) == Character.NON_SPACING_MARK ? 0 : Character.toLowerCase(c);
    }

    /** A stretch of a text. */
    public static String fold(CharSequence text, int start, int end) {
        char[] folded = new char[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = fold(text.charAt(i));
            if (c != 0) {
                folded[length++] = c;
            }
        }
        return new String(folded, 0, length);
    }

    /** A whole text. */
    public static String fold(String text) {
        return fold(text, 0, text.length());
    }

    /** Upper case, for identifiers. */
    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}

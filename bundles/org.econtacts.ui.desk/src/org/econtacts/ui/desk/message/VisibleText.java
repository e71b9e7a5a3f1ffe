package org.econtacts.ui.desk.message;

/**
 * A taxpayer's text made safe to look at: control characters and those that turn the writing direction around are
 * replaced, one for one, by a visible sign, so that ranges in the text stay right.
 */
public final class VisibleText {

    private static final char SIGN = '\u2426';
    private static final int CONTROL_PICTURES = 0x2400;

    private VisibleText() {}

    /** The text as it can be shown; as long as the given one. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text);
        for (int i = 0; i < visible.length(); i++) {
            visible.setCharAt(i, visible(visible.charAt(i)));
        }
        return visible.toString();
    }

    private static char visible(char c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return c;
        }
        if (c < 0x20) {
            return (char) (CONTROL_PICTURES + c);
        }
        return c >= 0x7F && c < 0xA0 || isDirection(c) || c == '\ufeff' ? SIGN : c;
    }

    private static boolean isDirection(char c) {
        return c == '\u061c'
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\u2028'
                || c == '\u2029';
    }
}

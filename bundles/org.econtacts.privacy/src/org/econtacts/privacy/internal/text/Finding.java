package org.econtacts.privacy.internal.text;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;

/**
 * Something found in a text.
 *
 * @param kind what it is
 * @param start first UTF-16 unit
 * @param end after the last
 * @param key the same for the same thing, however it was written
 * @param doubt why it is uncertain; null if it is certain
 * @param left whether the text keeps it; only for doubts
 */
public record Finding(
        Kind kind, int start, int end, String key, @Nullable Reason doubt, boolean left) {

    /** Certain. */
    public static Finding sure(Kind kind, int start, int end, String key) {
        return new Finding(kind, start, end, key, null, false);
    }

    /** Uncertain, and replaced all the same. */
    public static Finding hidden(Kind kind, int start, int end, String key, Reason doubt) {
        return new Finding(kind, start, end, key, doubt, false);
    }

    /** Uncertain, and left as it is. */
    public static Finding left(Kind kind, int start, int end, Reason doubt) {
        return new Finding(kind, start, end, "", doubt, true);
    }
}

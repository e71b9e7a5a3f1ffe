package org.econtacts.privacy.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.privacy.Kind;

/**
 * A text cut into runs of letters and digits, what was found in it, and which runs are taken. Made in one pass; every
 * question about the neighbourhood of a token looks a bounded way.
 */
public final class Tokens {

    /** Longer runs are nobody's name and no identifier. */
    private static final int LONGEST_WORD = 40;

    /** Set on flags once the lexicon was asked. */
    private static final int ASKED = Integer.MIN_VALUE;

    private static final int DIGITS = 1;
    private static final int LETTERS = 2;
    private static final int CAPITAL = 4;
    private static final int SMALL = 8;

    private final String text;
    private final ToIntFunction<String> lexicon;
    private final List<Finding> findings = new ArrayList<>();
    private int count;
    private int[] starts;
    private int[] ends;
    private byte[] shapes;
    private @Nullable Kind[] taken;
    private @Nullable String[] folded;
    private int[] flags;

    /** @param lexicon what is known of a word without case and accents, as flags; asked once a word */
    public Tokens(String text, ToIntFunction<String> lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        int room = text.length() / 4 + 8;
        starts = new int[room];
        ends = new int[room];
        shapes = new byte[room];
        cut();
        taken = new Kind[count];
        folded = new String[count];
        flags = new int[count];
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            int shape = shape(text.charAt(at));
            if (shape == 0) {
                at++;
                continue;
            }
            int start = at;
            int all = shape == (LETTERS | CAPITAL) ? shape | CAPITAL << 4 : shape;
            while (++at < text.length() && (shape = shape(text.charAt(at))) != 0) {
                all |= shape;
            }
            add(start, at, all);
        }
    }

    private void add(int start, int end, int shape) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            shapes = Arrays.copyOf(shapes, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        shapes[count++] = (byte) shape;
    }

    private static int shape(char c) {
        if (c < 128) {
            if (c >= 'a' && c <= 'z') {
                return LETTERS | SMALL;
            }
            if (c >= 'A' && c <= 'Z') {
                return LETTERS | CAPITAL;
            }
            return c >= '0' && c <= '9' ? DIGITS : 0;
        }
        if (Character.isLetter(c)) {
            return LETTERS | (Character.isUpperCase(c) ? CAPITAL : SMALL);
        }
        return Character.getType(c) == Character.NON_SPACING_MARK ? LETTERS : 0;
    }

    public String text() {
        return text;
    }

    public int count() {
        return count;
    }

    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    public int length(int i) {
        return ends[i] - starts[i];
    }

    public boolean isTaken(int i) {
        return taken[i] != null;
    }

    /** Only ASCII digits. */
    public boolean isNumber(int i) {
        return (shapes[i] & (DIGITS | LETTERS)) == DIGITS;
    }

    /** Only letters. */
    public boolean isWord(int i) {
        return (shapes[i] & (DIGITS | LETTERS)) == LETTERS;
    }

    public boolean hasDigit(int i) {
        return (shapes[i] & DIGITS) != 0;
    }

    /** A word whose first letter is a capital. */
    public boolean isCapitalised(int i) {
        return isWord(i) && (shapes[i] & CAPITAL << 4) != 0;
    }

    /** A word of capitals only, of any length. */
    public boolean isUpper(int i) {
        return isCapitalised(i) && (shapes[i] & SMALL) == 0;
    }

    /** One capital letter. */
    public boolean isInitial(int i) {
        return isUpper(i) && length(i) == 1;
    }

    /** As it was written; cut when it is longer than any word. */
    public String string(int i) {
        return text.substring(starts[i], Math.min(ends[i], starts[i] + LONGEST_WORD));
    }

    /** Without case and accents; empty when it is longer than any word. */
    public String folded(int i) {
        String known = folded[i];
        if (known == null) {
            known = length(i) > LONGEST_WORD ? "" : Folding.fold(text, starts[i], ends[i]);
            folded[i] = known;
        }
        return known;
    }

    /** Whether any of some flags of the lexicon is known of a word; false for what is no word. */
    public boolean is(int i, int flag) {
        return isWord(i) && (flags(i) & flag) != 0;
    }

    private int flags(int i) {
        int known = flags[i];
        if (known == 0) {
            known = lexicon.applyAsInt(folded(i)) | ASKED;
            flags[i] = known;
        }
        return known;
    }

    /** How many characters are between a token and the next. */
    public int gap(int i) {
        return i + 1 < count ? starts[i + 1] - ends[i] : Integer.MAX_VALUE;
    }

    /** The character after a token; 0 at the end of the text. */
    public char after(int i) {
        return ends[i] < text.length() ? text.charAt(ends[i]) : 0;
    }

    /** The character before a token; 0 at the beginning of the text. */
    public char before(int i) {
        return starts[i] > 0 ? text.charAt(starts[i] - 1) : 0;
    }

    /** Whether a character occurs between a token and the next, within 12 characters. */
    public boolean gapHas(int i, char wanted) {
        int end = i + 1 < count ? Math.min(starts[i + 1], ends[i] + 12) : Math.min(text.length(), ends[i] + 12);
        for (int at = ends[i]; at < end; at++) {
            if (text.charAt(at) == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Whether only one or two blanks are between a token and the next, no line end. */
    public boolean isSpaced(int i) {
        if (gap(i) < 1 || gap(i) > 2) {
            return false;
        }
        for (int at = ends[i]; at < starts[i + 1]; at++) {
            if (!isBlank(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** A space, also one that does not break or has no width, but no line end. */
    public static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c > 127 && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }

    /** The first token that begins at or after a position. */
    public int at(int position) {
        int found = Arrays.binarySearch(starts, 0, count, position);
        return found >= 0 ? found : -found - 1;
    }

    /** What a token was taken as; {@link Kind#NUMBER} if it is not, or as nothing that counts. */
    public Kind kind(int i) {
        Kind kind = taken[i];
        return kind == null ? Kind.NUMBER : kind;
    }

    /** Takes the tokens of a stretch, so that nothing else is found in it. */
    public void take(int start, int end) {
        take(start, end, Kind.NUMBER);
    }

    private void take(int start, int end, Kind kind) {
        for (int i = at(start); i < count && starts[i] < end; i++) {
            taken[i] = kind;
        }
    }

    /** Notes a finding and takes its tokens. */
    public void found(Finding finding) {
        findings.add(finding);
        take(finding.start(), finding.end(), finding.kind());
    }

    /** Notes a finding without taking anything. */
    public void noted(Finding finding) {
        findings.add(finding);
    }

    /** In the order in which they were found. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}

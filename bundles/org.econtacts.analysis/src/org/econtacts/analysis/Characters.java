package org.econtacts.analysis;

import java.text.Normalizer;
import java.util.Locale;

/** Which characters make words, and what remains of them without case and accents. */
final class Characters {

    /** Latin letters with marks: where nearly all accents of our languages lie. */
    private static final int LATIN_END = 0x250;

    private static final String[] FOLDED = new String[LATIN_END];

    static {
        for (int point = 0; point < LATIN_END; point++) {
            FOLDED[point] = foldSlowly(point);
        }
    }

    private Characters() {}

    static boolean isWordPart(int point) {
        return point < 128
                ? point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9'
                : Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** Without width: soft hyphen, zero-width space and joiners, direction marks, byte order mark. */
    static boolean isInvisible(int point) {
        return point > 127 && Character.getType(point) == Character.FORMAT;
    }

    static void append(int point, StringBuilder form, StringBuilder folded) {
        if (isInvisible(point)) {
            return;
        }
        if (point < 128) {
            char lower = (char) (point >= 'A' && point <= 'Z' ? point + 32 : point);
            form.append(lower);
            folded.append(lower);
            return;
        }
        form.appendCodePoint(Character.toLowerCase(point));
        folded.append(point < LATIN_END ? FOLDED[point] : foldSlowly(point));
    }

    private static String foldSlowly(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return "";
        }
        // twice, because some compatibility forms unfold to capitals, and some capitals to letters with marks
        String plain = lower(lower(Character.toString(point)))
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return plain.codePoints()
                .filter(part -> isWordPart(part) && Character.getType(part) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    }
}

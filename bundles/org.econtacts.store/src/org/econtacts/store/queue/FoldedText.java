package org.econtacts.store.queue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Text without case and accents, for searching and sorting. */
public final class FoldedText {

    private static final int TABLE_START = 0x80;
    private static final String[] TABLE = table();

    private FoldedText() {}

    private static String[] table() {
        String[] table = new String[0x180 - TABLE_START];
        for (int i = 0; i < table.length; i++) {
            table[i] = foldSlowly((char) (TABLE_START + i));
        }
        return table;
    }

    private static String foldSlowly(char c) {
        return switch (c) {
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            case 'ß' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            default ->
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        };
    }

    /** The text in lower case without accents; {@code œ} becomes {@code oe}. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            append(folded, text.charAt(i));
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char c) {
        if (c < TABLE_START) {
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        } else if (c < TABLE_START + TABLE.length) {
            folded.append(TABLE[c - TABLE_START]);
        } else if (Character.isSurrogate(c)) {
            folded.append(c);
        } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            folded.append(foldSlowly(c));
        } else {
            folded.append(c);
        }
    }

    /** Gives every word of a text, folded, in order: runs of letters and digits. */
    public static void words(String text, Consumer<String> word) {
        String folded = fold(text);
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inWord = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                word.accept(folded.substring(start, i));
                start = -1;
            }
        }
    }

    /** The words of a text, folded, in order. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        words(text, words::add);
        return words;
    }
}

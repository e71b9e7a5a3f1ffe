package org.econtacts.ui.labels.labelling;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;

/** Finds intents while a few letters are typed, by title or id, whatever their case and accents. */
public final class IntentFinder {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Entry> entries;

    /** @param language of the titles, ISO 639-1 */
    public IntentFinder(LabelSet labels, String language) {
        entries = labels.intents().stream()
                .map(intent -> entry(intent, intent.title(language)))
                .toList();
    }

    private static Entry entry(Intent intent, String title) {
        return new Entry(intent, " " + fold(title), " " + fold(intent.id()));
    }

    /**
     * The intents that have every typed word, or words that begin like them: first those whose title begins with what
     * was typed, then those with such words, then those that have the letters anywhere; otherwise as in the label set.
     *
     * @param typed empty = all
     */
    public List<Intent> find(String typed) {
        String folded = fold(typed);
        if (folded.isEmpty()) {
            return entries.stream().map(Entry::intent).toList();
        }
        return entries.stream()
                .filter(entry -> entry.rank(folded) < Entry.NOT)
                .sorted(Comparator.comparingInt(entry -> entry.rank(folded)))
                .map(Entry::intent)
                .toList();
    }

    /** Lower case without accents, ligatures and punctuation; words parted by one space. */
    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT).replace("\u0153", "oe").replace("\u00e6", "ae");
        return NO_LETTERS.matcher(lower).replaceAll(" ").strip();
    }

    /** Folded texts begin with a space, so that " x" finds a word beginning with x. */
    private record Entry(Intent intent, String title, String id) {

        static final int NOT = 3;

        int rank(String folded) {
            if (title.startsWith(" " + folded)) {
                return 0;
            }
            String both = title + id;
            if (Stream.of(folded.split(" ")).allMatch(word -> both.contains(" " + word))) {
                return 1;
            }
            return both.contains(folded) ? 2 : NOT;
        }
    }
}

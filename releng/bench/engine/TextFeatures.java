package engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.econtacts.model.LabelledText;

/**
 * TF-IDF as scikit-learn's users know it: word 1-2-grams, and optionally character 2-5-grams inside words with their borders
 * ({@code char_wb}); logarithmic counts, smoothed inverse document frequencies, each block of length 1.
 */
final class TextFeatures {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    private final boolean characters;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Integer> documents = new ArrayList<>();
    private final int texts;

    /** Learns vocabulary and frequencies. */
    TextFeatures(List<LabelledText> train, boolean characters) {
        this.characters = characters;
        this.texts = train.size();
        for (LabelledText text : train) {
            for (Map<String, Integer> block : blocks(text.text())) {
                for (String feature : block.keySet()) {
                    int place = places.computeIfAbsent(feature, key -> add());
                    documents.set(place, documents.get(place) + 1);
                }
            }
        }
    }

    private int add() {
        documents.add(0);
        return documents.size() - 1;
    }

    int size() {
        return documents.size();
    }

    /** What the vocabulary takes: its features in UTF-8 and a frequency each. */
    long bytes() {
        return places.keySet().stream().mapToLong(String::length).sum() + 4L * size();
    }

    /** Values by place, ascending; features that were not learnt are left out. */
    TreeMap<Integer, Double> read(String text) {
        TreeMap<Integer, Double> all = new TreeMap<>();
        for (Map<String, Integer> block : blocks(text)) {
            Map<Integer, Double> values = new HashMap<>();
            double squares = 0;
            for (Map.Entry<String, Integer> entry : block.entrySet()) {
                Integer place = places.get(entry.getKey());
                if (place != null) {
                    double idf = Math.log((1.0 + texts) / (1 + documents.get(place))) + 1;
                    double value = (1 + Math.log(entry.getValue())) * idf;
                    values.put(place, value);
                    squares += value * value;
                }
            }
            double length = Math.sqrt(squares);
            values.forEach((place, value) -> all.put(place, value / length));
        }
        return all;
    }

    private List<Map<String, Integer>> blocks(String text) {
        List<String> words = words(text);
        return characters ? List.of(wordGrams(words), characterGrams(words)) : List.of(wordGrams(words));
    }

    /** Letters and digits in lower case. */
    static List<String> words(String text) {
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static Map<String, Integer> wordGrams(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            counts.merge(words.get(i), 1, Integer::sum);
            if (i + 1 < words.size()) {
                counts.merge(words.get(i) + ' ' + words.get(i + 1), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Of each word with a space before and after it; these never look like word grams, which have no space at an end. */
    static Map<String, Integer> characterGrams(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words) {
            String padded = ' ' + word + ' ';
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int from = 0; from + length <= padded.length(); from++) {
                    counts.merge('\t' + padded.substring(from, from + length), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}

package engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.econtacts.model.LabelledText;

/** Sentences that have nothing to do with a request, and letters made of a request and many of them. */
final class Noise {

    private static final Pattern SENTENCE_BREAK = Pattern.compile("(?<=[.;:])\\s+|\\n\\s*\\n");
    /** What is about money may be what the tested requests are about. */
    private static final Pattern ABOUT_MONEY = Pattern.compile(
            "\\b(bank|card|cards|account|accounts|pay|paid|paying|payment|payments|money|cash|transfer|balance|bill|bills"
                + "|credit|debit|pin|check|checks|charge|charged|charges|fee|fees|currency|currencies|exchange|rate"
                + "|dollar|dollars|euro|euros|transaction|transactions|purchase|refund|atm|visa|mastercard|identity"
                + "|passcode|password|phone|top|limit|limits|fraud|funds|savings|checking|deposit|withdraw|address)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = 5;
    private static final int LONGEST = 25;

    private final List<String> sentences;

    private Noise(List<String> sentences) {
        this.sentences = sentences;
    }

    /** What people asked of somebody else, and not about money. */
    static Noise requests(List<LabelledText> texts) {
        return new Noise(texts.stream()
                .map(LabelledText::text)
                .filter(text -> !ABOUT_MONEY.matcher(text).find())
                .map(Noise::sentence)
                .toList());
    }

    /** Sentences of usual length of a file of English prose. */
    static Noise prose(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        return new Noise(SENTENCE_BREAK
                .splitAsStream(text)
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                .filter(sentence -> words(sentence) >= SHORTEST && words(sentence) <= LONGEST)
                .map(Noise::sentence)
                .toList());
    }

    /** The lines of a file. */
    static Noise lines(String file) throws IOException {
        return new Noise(Files.readAllLines(Path.of(file)).stream()
                .filter(line -> !line.isBlank())
                .toList());
    }

    /** How many different sentences there are. */
    int size() {
        return sentences.size();
    }

    /** The text somewhere between so many words of noise, or as many more as the last sentence has. */
    String around(String text, int words, Random random) {
        List<String> letter = new ArrayList<>();
        for (int sum = 0; sum < words; sum += words(letter.getLast())) {
            letter.add(sentences.get(random.nextInt(sentences.size())));
        }
        letter.add(random.nextInt(letter.size() + 1), sentence(text));
        return String.join(" ", letter);
    }

    /** Begins with a capital and ends with a mark, as in a letter. */
    static String sentence(String text) {
        String stripped = text.strip();
        String begun = stripped.substring(0, 1).toUpperCase(Locale.ENGLISH) + stripped.substring(1);
        return ".!?".indexOf(begun.charAt(begun.length() - 1)) >= 0 ? begun : begun + ".";
    }

    static int words(String text) {
        return (int) Arrays.stream(text.split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isEmpty())
                .count();
    }
}

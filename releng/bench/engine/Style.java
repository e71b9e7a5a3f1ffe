package engine;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a letter is written, told by its form alone and not by what it is about. The first that fits counts. */
enum Style {
    /** Not in French. */
    FOREIGN,
    /** A hundred words or more: the request lies in a story. */
    STORY,
    /** Without capitals, or without accents, or in the spelling of text messages. */
    CARELESS,
    /** With the set phrases of an official letter. */
    FORMAL,
    /** A line or two. */
    BRIEF,
    /** Begins with a greeting. */
    GREETING,
    /** Comes to the point at once. */
    DIRECT;

    private static final int STORY_WORDS = 100;
    private static final int BRIEF_WORDS = 22;
    /** A shorter text may have no accent by chance. */
    private static final int ACCENTED_WORDS = 12;

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SENTENCE_BREAK = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final Pattern SHORTHAND = Pattern.compile(
            "\\b(jai|jsuis|slt|bjr|pk|qd|tt|ya|cest|nest|dsl|mtn|ct|pr|vs|stp|koi)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SET_PHRASE = Pattern.compile(
            "salutations|agréer|veuillez|considération|madame,? monsieur|par la présente|saurais gré|solliciter",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern GREETS =
            Pattern.compile("^(bonjour|bonsoir|madame|monsieur|messieurs|mesdames|cher|chère)\\b.*", Pattern.DOTALL);

    static Style of(String body, String language) {
        int words = WORD_BREAK.split(body.strip()).length;
        if (!language.equals("fr")) {
            return FOREIGN;
        }
        if (words >= STORY_WORDS) {
            return STORY;
        }
        if (isCareless(body, words)) {
            return CARELESS;
        }
        if (SET_PHRASE.matcher(body).find()) {
            return FORMAL;
        }
        if (words <= BRIEF_WORDS) {
            return BRIEF;
        }
        return GREETS.matcher(body.strip().toLowerCase(Locale.FRENCH)).matches() ? GREETING : DIRECT;
    }

    private static boolean isCareless(String body, int words) {
        List<String> sentences = SENTENCE_BREAK
                .splitAsStream(body.strip())
                .filter(sentence -> !sentence.isBlank())
                .toList();
        long small = sentences.stream()
                .filter(sentence -> Character.isLowerCase(sentence.strip().codePointAt(0)))
                .count();
        boolean accented = Normalizer.normalize(body, Normalizer.Form.NFD)
                .codePoints()
                .anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
        boolean shorthand = SHORTHAND.matcher(body.toLowerCase(Locale.FRENCH)).find();
        return small * 2 >= sentences.size() || (shorthand && small > 0) || (words > ACCENTED_WORDS && !accented);
    }
}

package org.econtacts.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sentences that ask nothing: greetings, circumstances, remarks, facts. What analysers learn of them tells a request from
 * the text around it. Each language has its own; a training without that language does not get them.
 */
public final class Background {

    /** A language needs so large a share of the texts to count as present: a stray word does not make one. */
    private static final double PRESENT = 0.1;

    private Background() {}

    /**
     * The sentences of the languages that these texts are written in, as examples of {@link Intents#NONE}.
     *
     * @param lessons what else is learnt; a sentence that one of them gives an intent to is left out
     */
    public static List<Lesson> lessons(Collection<Lesson> lessons) {
        Map<String, Integer> languages = new HashMap<>();
        Set<List<String>> taken = new HashSet<>();
        for (Lesson lesson : lessons) {
            String code = Language.guess(lesson.passage().tokens()).code();
            languages.merge(code, 1, Integer::sum);
            taken.add(words(lesson.passage()));
        }
        double least = PRESENT * lessons.size();
        return Stream.of(Language.of("fr"), Language.of("en"))
                .filter(language -> languages.getOrDefault(language.code(), 0) > least)
                .flatMap(language -> sentences(language).stream())
                .filter(lesson -> !taken.contains(words(lesson.passage())))
                .toList();
    }

    private static List<String> words(Passage passage) {
        return passage.tokens().stream().map(Token::folded).toList();
    }

    private static List<Lesson> sentences(Language language) {
        Tokenizer tokenizer = new Tokenizer();
        return read("background_" + language.code() + ".txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Lesson(line, tokenizer.read(line).whole(), Intents.NONE, Lesson.Kind.IS, 1))
                .toList();
    }

    private static String read(String name) {
        try (InputStream in = Background.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

package org.econtacts.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences that ask nothing: greetings, circumstances, remarks, facts, and requests for something that the set knows
 * nothing of. What analysers learn of them tells a request from the text around it. Each language has its own; a training
 * without that language does not get them, nor does one get those which its own texts come near.
 */
public final class Background {

    /** A language needs so large a share of the texts to count as present: a stray word does not make one. */
    private static final double PRESENT = 0.1;
    /**
     * A sentence so like a text of the set is left out, for there it asks something: one about the weather where the weather
     * can be asked for. With less, a set about money loses sentences which tell it that a question alone asks nothing.
     */
    private static final double TOO_LIKE = 0.5;
    /** All sentences together weigh at most so much of the set: with more, what is learnt of few examples drowns in them. */
    private static final double SHARE = 0.25;
    /** Beside the smallest set they weigh as much as so many texts. */
    private static final double LEAST = 180;

    private Background() {}

    /**
     * The sentences of the languages that these texts are written in, as examples of {@link Intents#NONE}.
     *
     * @param lessons what else is learnt; a sentence that one of them gives an intent to is left out
     */
    public static List<Lesson> lessons(Collection<Lesson> lessons) {
        Map<String, List<Lesson>> languages = lessons.stream()
                .collect(Collectors.groupingBy(
                        lesson -> Language.guess(lesson.passage().tokens()).code()));
        Set<List<String>> taken =
                lessons.stream().map(lesson -> words(lesson.passage())).collect(Collectors.toSet());
        return Stream.of(Language.of("fr"), Language.of("en"))
                .flatMap(language -> {
                    List<Lesson> own = languages.getOrDefault(language.code(), List.of());
                    return own.size() > PRESENT * lessons.size() ? lessons(language, own, taken) : Stream.empty();
                })
                .toList();
    }

    private static Stream<Lesson> lessons(Language language, List<Lesson> lessons, Set<List<String>> taken) {
        List<Lesson> asking = lessons.stream()
                .filter(lesson -> lesson.intent() != Intents.NONE)
                .toList();
        Likeness likeness = new Likeness(language, asking);
        List<Lesson> strange = sentences(language).stream()
                .filter(lesson -> !taken.contains(words(lesson.passage())))
                .filter(lesson -> likeness.nearest(lesson.passage()) < TOO_LIKE)
                .toList();
        double most = Math.max(LEAST, SHARE * asking.size());
        List<Lesson> sentences = strange.stream()
                .map(lesson -> weighed(lesson, Math.min(1, most / strange.size())))
                .toList();
        return Stream.concat(sentences.stream(), new Estrangement(language, sentences, asking).texts().stream());
    }

    private static Lesson weighed(Lesson lesson, double weight) {
        return new Lesson(lesson.text(), lesson.passage(), lesson.intent(), lesson.kind(), weight);
    }

    private static List<String> words(Passage passage) {
        return passage.tokens().stream().map(Token::folded).toList();
    }

    private static List<Lesson> sentences(Language language) {
        Tokenizer tokenizer = new Tokenizer();
        return PackagedText.lines("background_" + language.code() + ".txt")
                .filter(line -> !line.isBlank())
                .map(line -> new Lesson(line, tokenizer.read(line).whole(), Intents.NONE, Lesson.Kind.IS, 1))
                .toList();
    }
}

package org.econtacts.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes of texts that ask something texts that are built alike and ask nothing known: all words but the common ones are
 * replaced by words that no text of the set has. From these is learnt that <q>how do I … my …</q> alone asks nothing,
 * whatever the set is about. Always the same of the same texts.
 */
final class Estrangement {

    /** One in so many texts is estranged: with four times as many, small talk is told apart less well. */
    private static final int ONE_IN = 20;
    /** A word in so many background sentences is common. */
    private static final int COMMON = 4;

    private static final int SHORTEST = 4;

    private final Tokenizer tokenizer = new Tokenizer();
    private final Set<String> kept;
    private final List<String> foreign;
    private final List<Lesson> lessons;

    /**
     * @param language of both
     * @param background sentences that ask nothing
     * @param lessons what is asked
     */
    Estrangement(Language language, Collection<Lesson> background, List<Lesson> lessons) {
        this.lessons = lessons;
        Set<String> known = lessons.stream()
                .flatMap(lesson -> lesson.passage().tokens().stream())
                .map(Token::folded)
                .collect(Collectors.toSet());
        this.kept = common(language, background);
        this.foreign = background.stream()
                .flatMap(lesson -> lesson.passage().tokens().stream())
                .filter(token -> token.folded().length() >= SHORTEST)
                .filter(token -> !kept.contains(token.folded()) && !known.contains(token.folded()))
                .map(Token::form)
                .toList();
    }

    private static Set<String> common(Language language, Collection<Lesson> background) {
        Map<String, Integer> sentences = new HashMap<>();
        for (Lesson lesson : background) {
            words(lesson).forEach(word -> sentences.merge(word, 1, Integer::sum));
        }
        return Stream.concat(
                        language.commonWords().stream(),
                        sentences.keySet().stream().filter(word -> sentences.getOrDefault(word, 0) >= COMMON))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(Lesson lesson) {
        return lesson.passage().tokens().stream().map(Token::folded).collect(Collectors.toCollection(HashSet::new));
    }

    /** The estranged texts; none when every word of the background is known to the set. */
    List<Lesson> texts() {
        if (foreign.isEmpty()) {
            return List.of();
        }
        SplittableRandom random = new SplittableRandom(lessons.size());
        return IntStream.range(0, lessons.size() / ONE_IN)
                .mapToObj(i -> estranged(lessons.get(random.nextInt(lessons.size())), random))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing of a text that has common words only: it may be just what is asked. */
    private Optional<Lesson> estranged(Lesson lesson, SplittableRandom random) {
        List<Token> tokens = lesson.passage().tokens();
        if (tokens.stream().allMatch(token -> kept.contains(token.folded()))) {
            return Optional.empty();
        }
        String text = tokens.stream()
                .map(token ->
                        kept.contains(token.folded()) ? token.form() : foreign.get(random.nextInt(foreign.size())))
                .collect(Collectors.joining(" "));
        return Optional.of(new Lesson(text, tokenizer.read(text).whole(), Intents.NONE, Lesson.Kind.IS, 1));
    }
}

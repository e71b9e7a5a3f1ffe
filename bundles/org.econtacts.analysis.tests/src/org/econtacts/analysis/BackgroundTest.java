package org.econtacts.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static List<Lesson> lessons(String... texts) {
        return Stream.of(texts)
                .map(text -> new Lesson(text, new Tokenizer().read(text).whole(), 1, Lesson.Kind.IS, 1))
                .toList();
    }

    private static Set<String> languages(List<Lesson> background) {
        return background.stream()
                .map(lesson -> Language.guess(lesson.passage().tokens()).code())
                .collect(Collectors.toSet());
    }

    @Test
    void frenchTextsGetFrenchSentencesOnly() {
        List<Lesson> background = Background.lessons(lessons("Je voudrais changer mon adresse dans la base."));

        assertTrue(background.size() >= 150);
        assertTrue(languages(background).contains("fr"));
        assertTrue(background.stream().noneMatch(lesson -> lesson.text().equals("Hello.")));
    }

    @Test
    void englishTextsGetEnglishSentencesOnly() {
        List<Lesson> background = Background.lessons(lessons("How do I change the address of my card?"));

        assertTrue(background.size() >= 150);
        assertTrue(background.stream().noneMatch(lesson -> lesson.text().equals("Bonjour.")));
    }

    @Test
    void textsOfAnotherLanguageGetNone() {
        assertEquals(List.of(), Background.lessons(lessons("Ich möchte meine Adresse ändern")));
    }

    @Test
    void allOfThemTeachThatNothingIsAsked() {
        assertTrue(Background.lessons(lessons("Je voudrais changer mon adresse dans la base.")).stream()
                .allMatch(lesson ->
                        lesson.intent() == Intents.NONE && lesson.passage().size() > 0));
    }

    @Test
    void aSentenceThatAnIntentClaimsIsLeftOut() {
        List<Lesson> background = Background.lessons(lessons("how is it with the hello ?", "hello"));

        assertTrue(background.size() > 100);
        assertTrue(background.stream().noneMatch(lesson -> lesson.text().equals("Hello.")));
    }

    private static List<Lesson> many(String text) {
        return lessons(IntStream.range(0, 200).mapToObj(i -> text + " " + i).toArray(String[]::new));
    }

    @Test
    void requestsBuiltLikeThoseOfTheSetButAboutSomethingElseAskNothing() {
        List<Lesson> background = Background.lessons(many("How do I change the address of my card"));

        List<List<String>> alike = background.stream()
                .map(lesson ->
                        lesson.passage().tokens().stream().map(Token::folded).toList())
                .filter(words -> words.containsAll(List.of("how", "do", "i", "my")))
                .toList();
        assertTrue(alike.size() >= 5, () -> alike.size() + "");
        assertTrue(alike.stream().noneMatch(words -> words.contains("address") || words.contains("card")));
    }

    @Test
    void frenchRequestsAreBuiltOfFrenchWords() {
        List<Lesson> plain = Background.lessons(lessons("Je voudrais changer mon adresse dans la base."));
        List<Lesson> background = Background.lessons(many("Je voudrais changer mon adresse dans la base."));

        assertTrue(background.size() > plain.size());
        assertTrue(background.stream().map(Lesson::text).noneMatch(text -> text.contains(" the ")));
    }

    @Test
    void aTextOfCommonWordsAloneIsNotTakenForBackground() {
        int plain = Background.lessons(lessons("What is it?")).size();

        assertEquals(
                plain,
                Background.lessons(many("What is it?").stream()
                                .map(lesson -> lessons("What is it?").getFirst())
                                .toList())
                        .size());
    }

    @Test
    void theSameTextsGiveTheSameBackground() {
        List<Lesson> texts = many("How do I change the address of my card");

        assertEquals(
                Background.lessons(texts).stream().map(Lesson::text).toList(),
                Background.lessons(texts).stream().map(Lesson::text).toList());
    }

    @Test
    void whatTheSetItselfIsAskedIsNoBackground() {
        List<Lesson> background = Background.lessons(lessons(
                "How do I get from the airport to the old town?", "Is it far from the harbour to the old town?"));

        assertTrue(background.stream()
                .noneMatch(lesson -> lesson.text().equals("How do I get from the harbour to the old town?")));
    }

    @Test
    void requestsForSomethingElseAreBackground() {
        List<String> background = Background.lessons(many("How do I change the address of my card")).stream()
                .map(Lesson::text)
                .toList();

        assertTrue(background.stream().filter(text -> text.endsWith("?")).count() >= 50);
    }

    @Test
    void theBackgroundOfFewTextsWeighsLessThanThatOfMany() {
        List<Lesson> texts = IntStream.range(0, 20)
                .boxed()
                .flatMap(i -> many("How do I change the address of my card").stream())
                .toList();

        assertEquals(180, weight(Background.lessons(lessons("How do I change the address of my card?"))), 1e-6);
        assertTrue(weight(Background.lessons(texts)) > 900);
    }

    private static double weight(List<Lesson> background) {
        return background.stream().mapToDouble(Lesson::weight).sum();
    }
}

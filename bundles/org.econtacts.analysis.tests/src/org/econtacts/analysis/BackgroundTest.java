package org.econtacts.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
}

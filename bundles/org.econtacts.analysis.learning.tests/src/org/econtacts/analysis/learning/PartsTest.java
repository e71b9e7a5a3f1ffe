package org.econtacts.analysis.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.TokenizedText;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.Training;
import org.junit.jupiter.api.Test;

/** A sentence of a message, and a pair of them, is read as if there was nothing else. */
class PartsTest {

    private static final double ROUNDING = 1e-5;

    private final Intents intents = new Intents(List.of("address", "refund", "card"));
    private final Tokenizer tokenizer = new Tokenizer();
    private final List<String> french = List.of(
            "Je vous écris au sujet de mon impôt.",
            "J'ai payé mon impôt deux fois, et je ne sais pas pourquoi.",
            "Pouvez-vous me rembourser l'impôt payé en trop ?",
            "Ma nouvelle adresse est à Lyon.",
            "J'ai déménagé à Lyon, ma nouvelle adresse est rue de la Paix.");
    private final List<String> english = List.of(
            "I would like to know how to get my money.",
            "Back in May I lost my card, and I need my card.",
            "My card is what I want to pick.",
            "Up to now I have not received the card, the card is lost.");
    private final Analyzer trained = train();

    private Lesson lesson(String text, int place) {
        return new Lesson(text, tokenizer.read(text).whole(), place, Lesson.Kind.IS, 1);
    }

    private Analyzer train() {
        List<Lesson> lessons = new ArrayList<>();
        for (String place : List.of("Lyon", "Nantes", "Rennes", "Paris", "Lille")) {
            lessons.add(lesson("J'ai déménagé à " + place + ", ma nouvelle adresse", 1));
            lessons.add(lesson("Remboursement de l'impôt payé à " + place, 2));
            lessons.add(lesson("I lost my card in " + place + " and need to get my money back", 3));
        }
        return new LearningAnalyzerProvider().train(new Training(intents, List.of(), lessons, 1));
    }

    private static List<Passage> sentencesAndPairs(TokenizedText text) {
        List<Passage> passages = new ArrayList<>(text.sentences());
        for (int i = 0; i + 1 < text.sentences().size(); i++) {
            passages.add(new Passage(
                    text,
                    text.sentences().get(i).from(),
                    text.sentences().get(i + 1).to()));
        }
        return passages;
    }

    private Passage alone(Passage passage) {
        TokenizedText alone = tokenizer.read(passage.written());
        assertEquals(passage.size(), alone.tokens().size());
        return alone.whole();
    }

    private void assertReadAsIfAlone(Analyzer analyzer, List<String> sentences) {
        for (Passage passage : sentencesAndPairs(tokenizer.read(String.join(" ", sentences)))) {
            var here = analyzer.read(passage, 4);
            var alone = analyzer.read(alone(passage), 4);
            for (int channel = 0; channel < 2; channel++) {
                assertArrayEquals(alone.channels()[channel], here.channels()[channel], ROUNDING, passage.written());
            }
            double[] weights = {0.5, 0.5};
            assertArrayEquals(alone.contributions(1, 2, weights), here.contributions(1, 2, weights), passage.written());
        }
    }

    @Test
    void neighboursAreReadTogetherByWhatEachAddsUpTo() {
        assertReadAsIfAlone(trained, french);
        assertReadAsIfAlone(trained, english);
    }

    @Test
    void aTermThatBeginsInOneSentenceAndEndsInTheNextIsUnderstood() {
        assertReadAsIfAlone(
                trained, List.of("I want it.", "My card is what I want to pick.", "Up there my card is lost."));
    }

    @Test
    void neighboursInTwoLanguagesAreReadInTheOneOfBoth() {
        assertReadAsIfAlone(
                trained, List.of("Merci.", "I need my card and the money.", "J'ai déménagé à Lyon.", "Lyon!", "1234."));
    }

    @Test
    void whatWasLearntSinceCountsInAMessageReadBefore() {
        TokenizedText text = tokenizer.read(String.join(" ", french));
        Passage pair = sentencesAndPairs(text).getLast();
        double before = trained.read(pair, 4).channels()[0][3];

        Intents more = intents.with("tax");
        Analyzer taught = trained.learn(more, lesson(french.getLast(), 3));

        assertTrue(taught.read(pair, 5).channels()[0][3] > before);
        assertReadAsIfAlone(trained, french);
        assertReadAsIfAlone(taught, french);
    }

    @Test
    void aSentenceWithoutOneKnownFeatureSaysNothing() {
        TokenizedText text = tokenizer.read("Ж. Ю. J'ai déménagé à Lyon.");

        assertEquals(0, trained.read(sentencesAndPairs(text).getFirst(), 4).channels()[0].length);
        assertReadAsIfAlone(trained, List.of("Ж.", "Ю.", "J'ai déménagé à Lyon.", "Ж."));
    }
}

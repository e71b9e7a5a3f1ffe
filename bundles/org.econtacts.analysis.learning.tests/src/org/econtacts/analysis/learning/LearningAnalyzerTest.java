package org.econtacts.analysis.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.Training;
import org.econtacts.model.Evidence;
import org.junit.jupiter.api.Test;

class LearningAnalyzerTest {

    private static final int LINEAR = 0;
    private static final int EMBEDDING = 1;

    private final Intents intents = new Intents(List.of("address", "refund"));
    private final List<Lesson> lessons = lessons();
    private final Analyzer trained = train(1);

    private static List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (String place : List.of("Lyon", "Nantes", "Rennes", "Paris", "Lille")) {
            lessons.add(lesson("j'ai déménagé à " + place + ", ma nouvelle adresse", 1, Lesson.Kind.IS));
            lessons.add(lesson("remboursement de l'impôt payé à " + place, 2, Lesson.Kind.IS));
        }
        return lessons;
    }

    private static Lesson lesson(String text, int place, Lesson.Kind kind) {
        return new Lesson(text, passage(text), place, kind, 1);
    }

    private static Passage passage(String text) {
        return new Tokenizer().read(text).whole();
    }

    private Analyzer train(long seed) {
        return new LearningAnalyzerProvider().train(new Training(intents, List.of(), lessons, seed));
    }

    private static double[] read(Analyzer analyzer, int channel, String text, int size) {
        return analyzer.read(passage(text), size).channels()[channel];
    }

    @Test
    void bothModelsLearnWhatTellsTheIntentsApart() {
        for (int channel : new int[] {LINEAR, EMBEDDING}) {
            double[] logarithms = read(trained, channel, "mon adresse à Marseille", 3);

            assertTrue(logarithms[1] > logarithms[2], "channel " + channel);
        }
    }

    @Test
    void bothModelsUnderstandOtherWordsOfTheSameMeaning() {
        for (int channel : new int[] {LINEAR, EMBEDDING}) {
            double[] logarithms = read(trained, channel, "indemnisation", 3);

            assertTrue(logarithms[2] > logarithms[1] + 0.1, "channel " + channel);
        }
    }

    @Test
    void everyChannelIsAProbability() {
        for (double[] channel : trained.read(passage("adresse"), 3).channels()) {
            double sum = 0;
            for (double logarithm : channel) {
                sum += Math.exp(logarithm);
            }
            assertEquals(1, sum, 1e-6);
        }
    }

    @Test
    void theSameSeedGivesTheSameModelBitByBitAndAnotherSeedAnother() {
        String text = "une adresse et un remboursement";

        assertArrayEquals(read(trained, EMBEDDING, text, 3), read(train(1), EMBEDDING, text, 3), 0);
        assertNotEquals(read(trained, EMBEDDING, text, 3)[1], read(train(2), EMBEDDING, text, 3)[1]);
        assertEquals(trained.version(), train(1).version());
        assertNotEquals(trained.version(), train(2).version());
    }

    @Test
    void aTextWithoutAnyKnownWordLeavesItSilent() {
        for (double[] channel : trained.read(passage("привет"), 3).channels()) {
            assertEquals(0, channel.length);
        }
    }

    @Test
    void aLessonMakesANewSnapshotAndLeavesTheOldOneAsItWas() {
        String text = "où est mon remboursement";
        double[] before = read(trained, LINEAR, text, 3);
        Analyzer after = trained.learn(intents, lesson(text, 2, Lesson.Kind.IS));

        assertArrayEquals(before, read(trained, LINEAR, text, 3), 0);
        assertTrue(read(after, LINEAR, text, 3)[2] > before[2]);
        assertTrue(read(after, EMBEDDING, text, 3)[2] > read(trained, EMBEDDING, text, 3)[2]);
    }

    @Test
    void aRefusalLowersTheIntentInBothModels() {
        String text = "ma nouvelle adresse";
        Analyzer after = trained.learn(intents, lesson(text, 1, Lesson.Kind.IS_NOT));

        assertTrue(read(after, LINEAR, text, 3)[1] < read(trained, LINEAR, text, 3)[1]);
        assertTrue(read(after, EMBEDDING, text, 3)[1] < read(trained, EMBEDDING, text, 3)[1]);
    }

    @Test
    void aNewIntentIsANewColumn() {
        Intents more = intents.with("pet-tax");
        Analyzer after = trained;
        for (int i = 0; i < 10; i++) {
            after = after.learn(more, lesson("impôt sur les chiens", 3, Lesson.Kind.IS));
        }
        double[] logarithms = read(after, LINEAR, "impôt sur les chiens", 4);

        assertTrue(logarithms[3] > logarithms[1] && logarithms[3] > logarithms[2]);
    }

    @Test
    void anIntentThatItHasNeverSeenIsUnknownNotImpossible() {
        assertTrue(Double.isNaN(read(trained, EMBEDDING, "adresse", 4)[3]));
    }

    @Test
    void whatWasSavedIsReadBackBitByBit() throws IOException {
        Analyzer taught = trained.learn(intents, lesson("adresse de Paris", 1, Lesson.Kind.IS));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        taught.save(new DataOutputStream(bytes));
        Analyzer loaded = new LearningAnalyzerProvider()
                .load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), intents, List.of());

        assertEquals(taught.version(), loaded.version());
        assertArrayEquals(read(taught, LINEAR, "mon adresse", 3), read(loaded, LINEAR, "mon adresse", 3), 0);
        assertArrayEquals(read(taught, EMBEDDING, "mon adresse", 3), read(loaded, EMBEDDING, "mon adresse", 3), 0);
    }

    @Test
    void theWordsContributionsSumToTheDifferenceOfTheScores() {
        Passage passage = passage("remboursement ou adresse à Lyon");
        Reading reading = trained.read(passage, 3);
        double[] words = reading.contributions(1, 2, new double[] {1, 0});

        double sum = 0;
        for (double word : words) {
            sum += word;
        }
        double[] logarithms = reading.channels()[LINEAR];
        assertEquals(logarithms[1] - logarithms[2], sum, 1e-4);
    }

    @Test
    void theExplanationPointsAtTheDecidingWord() {
        String text = "voici ma nouvelle adresse svp";
        Reading reading = trained.read(passage(text), 3);
        List<Evidence> evidence = reading.explain(1, 2, new double[] {1, 1}).evidence();

        assertTrue(evidence.stream()
                .anyMatch(one -> text.substring(one.start(), one.end()).contains("adresse")));
    }
}

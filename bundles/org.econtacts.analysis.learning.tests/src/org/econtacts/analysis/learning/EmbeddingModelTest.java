package org.econtacts.analysis.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Tokenizer;
import org.junit.jupiter.api.Test;

class EmbeddingModelTest {

    private static final int INTENTS = 3;

    private final List<Lesson> lessons = lessons();
    private final Vocabulary vocabulary =
            Vocabulary.of(lessons.stream().map(Lesson::passage).toList());
    private final List<EmbeddingModel> nets =
            LongStream.of(1, 2, 3).mapToObj(this::trained).toList();
    private final EmbeddingModel mean = EmbeddingModel.mean(nets);

    private static List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (String place : List.of("Lyon", "Nantes", "Rennes")) {
            lessons.add(lesson("ma nouvelle adresse à " + place, 1));
            lessons.add(lesson("remboursement payé à " + place, 2));
        }
        return lessons;
    }

    private static Lesson lesson(String text, int place) {
        return new Lesson(text, passage(text), place, Lesson.Kind.IS, 1);
    }

    private static Passage passage(String text) {
        return new Tokenizer().read(text).whole();
    }

    private EmbeddingModel trained(long seed) {
        List<Features> texts = lessons.stream()
                .map(lesson -> vocabulary.read(lesson.passage()))
                .toList();
        return new EmbeddingTrainer(new EmbeddingModel.Shape(8, INTENTS, seed), texts, lessons)
                .train(new EmbeddingModel.Schedule(40, 0.1f, 0.5f));
    }

    private Features features(String text) {
        return vocabulary.read(passage(text));
    }

    @Test
    void theMeanOfSeveralNetsScoresAsTheMeanOfTheirScores() {
        Features text = features("adresse du remboursement");
        double[] expected = new double[INTENTS];
        for (EmbeddingModel net : nets) {
            double[] logarithms = net.logProbabilities(text, INTENTS);
            for (int c = 0; c < INTENTS; c++) {
                expected[c] += logarithms[c] / nets.size();
            }
        }
        Softmax.logProbabilities(expected);

        assertArrayEquals(expected, mean.logProbabilities(text, INTENTS), 1e-5);
    }

    @Test
    void aWordsContributionToTheMeanIsTheMeanOfItsContributions() {
        int row = features("adresse").index()[0];
        double expected = nets.stream()
                .mapToDouble(net -> net.preference(row, net.direction(1, 2)))
                .average()
                .orElseThrow();

        assertEquals(expected, mean.preference(row, mean.direction(1, 2)), 1e-6);
    }

    @Test
    void aLessonMovesTheMeanAsFarAsItMovesEachNet() {
        Features text = features("une adresse pour le remboursement");
        Lesson lesson = lesson("une adresse pour le remboursement", 2);
        double moved = moved(mean, text, lesson);

        double least =
                nets.stream().mapToDouble(net -> moved(net, text, lesson)).min().orElseThrow();
        double most =
                nets.stream().mapToDouble(net -> moved(net, text, lesson)).max().orElseThrow();
        assertTrue(moved > least / 1.5 && moved < most * 1.5, moved + " is not as " + least + " to " + most);
    }

    private static double moved(EmbeddingModel net, Features text, Lesson lesson) {
        return net.learn(INTENTS, text, lesson, 0.05f).logProbabilities(text, INTENTS)[2]
                - net.logProbabilities(text, INTENTS)[2];
    }
}

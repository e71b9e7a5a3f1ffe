package org.econtacts.analysis.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.Training;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncoderAnalyzerTest {

    private final Intents intents = new Intents(List.of("card", "refund"));
    private final List<Lesson> lessons = List.of(
            lesson("Where is my new card?", 1, Lesson.Kind.IS),
            lesson("The card has not arrived yet", 1, Lesson.Kind.IS),
            lesson("I want my money back", 2, Lesson.Kind.IS),
            lesson("When will you reimburse me?", 2, Lesson.Kind.IS));

    private SentenceEncoder encoder;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        encoder = SentenceEncoder.open(EnglishModel.copyTo(folder));
    }

    @AfterAll
    void close() throws Exception {
        encoder.close();
    }

    private static Passage passage(String text) {
        return new Tokenizer().read(text).whole();
    }

    private static Lesson lesson(String text, int place, Lesson.Kind kind) {
        return new Lesson(text, passage(text), place, kind, 1);
    }

    private EncoderAnalyzerProvider provider() {
        return new EncoderAnalyzerProvider(encoder);
    }

    private Analyzer train(long seed) {
        return provider().train(new Training(intents, List.of(), lessons, seed));
    }

    private static double[] read(Analyzer analyzer, String text, int size) {
        return analyzer.read(passage(text), size).channels()[0];
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    @Test
    void vectorsHaveTheLengthOne() throws Exception {
        float[] vector = encoder.encode("Where is my card?");

        assertEquals(384, vector.length);
        assertEquals(1, dot(vector, vector), 1e-5);
    }

    @Test
    void sentencesThatMeanTheSameAreCloserThanOthers() throws Exception {
        float[] lost = encoder.encode("I cannot find my bank card any more");

        assertTrue(dot(lost, encoder.encode("My debit card is lost"))
                > dot(lost, encoder.encode("The weather is fine in Rennes today")) + 0.1);
    }

    @Test
    void itKnowsWordsThatNoLessonHad() {
        double[] logarithms = read(train(1), "please pay me what you owe", 3);

        assertTrue(logarithms[2] > logarithms[1]);
        assertEquals(1, Math.exp(logarithms[0]) + Math.exp(logarithms[1]) + Math.exp(logarithms[2]), 1e-9);
    }

    @Test
    void theSameSeedGivesTheSameHeadBitByBitAndAnotherSeedAnother() {
        assertArrayEquals(read(train(1), "my card", 3), read(train(1), "my card", 3), 0);
        assertNotEquals(read(train(1), "my card", 3)[1], read(train(2), "my card", 3)[1]);
        assertEquals(train(1).version(), train(1).version());
        assertNotEquals(train(1).version(), train(2).version());
    }

    @Test
    void aTextWithoutWordsAndAHeadWithoutLessonsAreSilent() {
        Analyzer untaught = provider().train(new Training(intents, List.of(), List.of(), 1));

        assertEquals(0, read(train(1), "?! 🙂", 3).length);
        assertEquals(0, read(untaught, "my card", 3).length);
    }

    @Test
    void aLessonMovesItAtOnceAndLeavesTheOldSnapshotAsItWas() {
        Analyzer before = train(1);
        double[] old = read(before, "change my address", 3);
        Analyzer after = before.learn(intents, lesson("change my address", 2, Lesson.Kind.IS));

        assertArrayEquals(old, read(before, "change my address", 3), 0);
        assertTrue(read(after, "change my address", 3)[2] > old[2]);
        assertNotEquals(before.version(), after.version());
    }

    private static double[] neighbours(Analyzer analyzer, String text, int size) {
        return analyzer.read(passage(text), size).channels()[1];
    }

    @Test
    void anExampleIsFoundAmongTheNeighboursAtOnceAndForgottenWhenItWasAMistake() {
        Analyzer before = train(1);
        Lesson mistake = lesson("the weather is fine", 2, Lesson.Kind.IS);
        Analyzer after = before.learn(intents, mistake);
        Analyzer mended = after.learn(intents, lesson("the weather is fine", 2, Lesson.Kind.WAS_NOT));

        assertTrue(neighbours(after, "the weather is fine", 3)[2] > neighbours(before, "the weather is fine", 3)[2]);
        assertTrue(Math.exp(neighbours(after, "the weather is fine", 3)[2]) > 0.9);
        assertArrayEquals(
                neighbours(before, "the weather is fine", 3), neighbours(mended, "the weather is fine", 3), 0);
    }

    @Test
    void ofAnIntentWithVeryManyExamplesSomeAreRemembered() {
        List<Lesson> many = IntStream.range(0, 500)
                .mapToObj(i -> lesson("refund number " + i % 40, 2, Lesson.Kind.IS))
                .toList();
        Analyzer full = provider().train(new Training(intents, List.of(), many, 1));
        Analyzer after = full.learn(intents, lesson("where is my card", 1, Lesson.Kind.IS));

        assertTrue(Math.exp(neighbours(full, "refund number 7", 3)[2]) > 0.9);
        assertTrue(Math.exp(neighbours(after, "where is my card", 3)[1]) > 0.9);
    }

    @Test
    void aRefusalLowersTheIntent() {
        Analyzer before = train(1);
        Analyzer after = before.learn(intents, lesson("where is my card", 1, Lesson.Kind.IS_NOT));

        assertTrue(read(after, "where is my card", 3)[1] < read(before, "where is my card", 3)[1]);
    }

    @Test
    void anIntentThatItHasNeverSeenIsUnknownUntilALessonNamesIt() {
        Analyzer before = train(1);
        Analyzer after = before.learn(intents.with("tax"), lesson("pay the tax", 3, Lesson.Kind.IS));

        assertTrue(Double.isNaN(read(before, "pay the tax", 4)[3]));
        assertTrue(Double.isFinite(read(after, "pay the tax", 4)[3]));
    }

    @Test
    void whatWasSavedIsReadBackBitByBit() throws Exception {
        Analyzer taught = train(1).learn(intents, lesson("where is it", 1, Lesson.Kind.IS));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        taught.save(new DataOutputStream(bytes));
        Analyzer loaded =
                provider().load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), intents, List.of());

        assertEquals(taught.version(), loaded.version());
        assertArrayEquals(read(taught, "my card", 3), read(loaded, "my card", 3), 0);
        assertArrayEquals(neighbours(taught, "my card", 3), neighbours(loaded, "my card", 3), 0);
    }

    @Test
    void aTextMuchLongerThanItReadsIsCut() {
        assertEquals(3, read(train(1), "card ".repeat(100_000), 3).length);
    }
}

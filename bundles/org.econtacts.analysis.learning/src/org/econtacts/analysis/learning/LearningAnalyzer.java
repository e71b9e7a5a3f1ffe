package org.econtacts.analysis.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Language;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.TokenizedText;
import org.econtacts.analysis.Training;
import org.econtacts.model.Template;

/**
 * Two statistical experts over the same features: a linear model that learns each decision at once, and averaged
 * embeddings that are trained in one go and follow the decisions with small steps. The parameters are those that won on
 * held-out parts of the data sets at hand; the code of a model's version changes with them.
 */
final class LearningAnalyzer implements Analyzer {

    static final String NAME = "learning";

    private static final int PASSES = 8;
    private static final float BATCH_ALPHA = 0.3f;
    private static final float ONLINE_ALPHA = 0.3f;
    private static final int EPOCHS = 60;
    /** With very many texts, fewer passes do. */
    private static final int STEPS = 2_000_000;

    private static final int FEWEST_EPOCHS = 3;
    /** With few texts, more passes do better, and are still soon done. */
    private static final int STEPS_OF_FEW = 120_000;

    private static final int MOST_EPOCHS = 120;
    /** Five times the rate let the scores grow without limit: sure of everything, and wrong in the pool. */
    private static final float RATE = 0.03f;
    /** With fewer texts, longer steps do better: as the root of their number. */
    private static final double TEXTS_FOR_RATE = 7_000;

    private static final double LONGEST_STEP = 2.7;
    /** As many nets are trained as these steps suffice for: with few texts, the mean of several does better. */
    private static final int STEPS_OF_ALL_NETS = 400_000;

    private static final int MOST_NETS = 3;
    private static final float DROPOUT = 0.75f;
    private static final int WIDTH = 100;
    private static final float ONLINE_RATE = 0.05f;

    private final State state;
    /** Of the message that is being read; of two at once, each may take the place of the other's. */
    private volatile @Nullable Parts latest;

    /**
     * @param trained stands for the data and seed it was trained on
     * @param lessons learnt since
     */
    private record State(
            int trained, long lessons, Vocabulary vocabulary, LinearModel linear, EmbeddingModel embedding) {}

    private LearningAnalyzer(State state) {
        this.state = state;
    }

    static LearningAnalyzer train(Training training) {
        List<Lesson> lessons = training.lessons();
        Vocabulary vocabulary =
                Vocabulary.of(lessons.stream().map(Lesson::passage).toList());
        List<Features> texts = lessons.stream()
                .map(lesson -> vocabulary.read(lesson.passage()))
                .toList();
        int intents = training.intents().size();
        LinearModel linear =
                LinearModel.train(intents, texts, lessons, PASSES, BATCH_ALPHA, new SplittableRandom(training.seed()));
        EmbeddingModel embedding = embedding(intents, texts, lessons, training.seed());
        return new LearningAnalyzer(new State(fingerprint(training), 0, vocabulary, linear, embedding));
    }

    private static EmbeddingModel embedding(int intents, List<Features> texts, List<Lesson> lessons, long seed) {
        int size = Math.max(1, texts.size());
        EmbeddingModel.Schedule schedule = new EmbeddingModel.Schedule(epochs(size), rate(size), DROPOUT);
        int nets = Math.clamp(STEPS_OF_ALL_NETS / ((long) schedule.epochs() * size), 1, MOST_NETS);
        return EmbeddingModel.mean(IntStream.range(0, nets)
                .mapToObj(net -> new EmbeddingModel.Shape(WIDTH, intents, seed + net))
                .map(shape -> new EmbeddingTrainer(shape, texts, lessons).train(schedule))
                .toList());
    }

    private static int epochs(int texts) {
        int usual = Math.clamp(STEPS / texts, FEWEST_EPOCHS, EPOCHS);
        return Math.max(usual, Math.min(STEPS_OF_FEW / texts, MOST_EPOCHS));
    }

    private static float rate(int texts) {
        return RATE * (float) Math.clamp(Math.sqrt(TEXTS_FOR_RATE / texts), 1, LONGEST_STEP);
    }

    private static int fingerprint(Training training) {
        CRC32 crc = new CRC32();
        for (Lesson lesson : training.lessons()) {
            String line = training.intents().id(lesson.intent()) + '\t' + lesson.text();
            crc.update(line.getBytes(StandardCharsets.UTF_8));
        }
        crc.update(Long.toString(training.seed()).getBytes(StandardCharsets.US_ASCII));
        return (int) crc.getValue();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Format and built-in meanings of words, what it was trained on, lessons since: {@code 2.01234567-89abcdef+12}. */
    @Override
    public String version() {
        HexFormat hex = HexFormat.of();
        return "2." + hex.toHexDigits(Language.fingerprint()) + "-" + hex.toHexDigits(state.trained) + "+"
                + state.lessons;
    }

    @Override
    public List<String> channels() {
        return List.of("linear", "embedding");
    }

    @Override
    public Reading read(Passage passage, int intents) {
        if (passage.size() < passage.text().tokens().size()) {
            Optional<double[][]> known = parts(passage.text()).channels(passage, intents);
            if (known.isPresent()) {
                return reading(passage, () -> state.vocabulary.read(passage), known.orElseThrow());
            }
        }
        Features text = state.vocabulary.read(passage);
        double[][] channels = knowsAny(text)
                ? new double[][] {
                    state.linear.logProbabilities(text, intents), state.embedding.logProbabilities(text, intents)
                }
                : new double[][] {{}, {}};
        return reading(passage, () -> text, channels);
    }

    private LearningReading reading(Passage passage, Supplier<Features> text, double[][] channels) {
        return new LearningReading(passage, text, channels, state.linear, state.embedding);
    }

    private Parts parts(TokenizedText text) {
        Parts known = latest;
        if (known == null || !known.isOf(text)) {
            known = new Parts(text, state.vocabulary, state.linear, state.embedding);
            latest = known;
        }
        return known;
    }

    private boolean knowsAny(Features text) {
        for (int row : text.index()) {
            if (state.linear.knows(row)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public LearningAnalyzer learn(Intents intents, Lesson lesson) {
        Features text = state.vocabulary.read(lesson.passage());
        if (text.size() == 0) {
            return this;
        }
        return new LearningAnalyzer(new State(
                state.trained,
                state.lessons + 1,
                state.vocabulary,
                state.linear.learn(intents.size(), text, lesson, ONLINE_ALPHA),
                state.embedding.learn(intents.size(), text, lesson, ONLINE_RATE)));
    }

    /** Templates speak through retrieval; a new intent's title reaches this analyser as a lesson. */
    @Override
    public LearningAnalyzer withTemplates(Intents intents, List<Template> templates) {
        return this;
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(state.trained);
        out.writeLong(state.lessons);
        state.vocabulary.save(out);
        state.linear.save(out);
        state.embedding.save(out);
    }

    static LearningAnalyzer load(DataInputStream in) throws IOException {
        return new LearningAnalyzer(new State(
                in.readInt(), in.readLong(), Vocabulary.load(in), LinearModel.load(in), EmbeddingModel.load(in)));
    }
}

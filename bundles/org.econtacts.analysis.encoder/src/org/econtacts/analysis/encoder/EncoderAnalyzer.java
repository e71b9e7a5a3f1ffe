package org.econtacts.analysis.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Training;
import org.econtacts.model.Template;

/**
 * Two experts on the vector of the whole passage: a softmax head, which learns each decision by one step, and the nearest
 * examples, among which each decision is from then on.
 */
final class EncoderAnalyzer implements Analyzer {

    static final String NAME = "encoder";
    private static final String NEIGHBOURS = "neighbours";

    private final Vectors vectors;
    private final State state;

    /**
     * @param trained stands for the data and seed it was trained on
     * @param lessons learnt in all, those of the training included; it is silent as long as there is none
     */
    private record State(int trained, long lessons, SoftmaxHead head, Neighbours neighbours) {}

    private EncoderAnalyzer(Vectors vectors, State state) {
        this.vectors = vectors;
        this.state = state;
    }

    static EncoderAnalyzer train(Vectors vectors, Training training) {
        List<float[]> inputs = new ArrayList<>();
        List<Lesson> lessons = new ArrayList<>();
        for (Lesson lesson : training.lessons()) {
            vectors.of(lesson.passage().written()).ifPresent(vector -> {
                inputs.add(vector);
                lessons.add(lesson);
            });
        }
        int width = vectors.encoder().width();
        int intents = training.intents().size();
        return new EncoderAnalyzer(
                vectors,
                new State(
                        fingerprint(training),
                        lessons.size(),
                        SoftmaxHead.train(width, intents, inputs, lessons, training.seed()),
                        Neighbours.train(width, intents, inputs, lessons)));
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

    /** Format, the operator's files, what it was trained on, lessons: {@code 2-1f2e-89abcdef+12}. */
    @Override
    public String version() {
        return "2-%x-%08x+%d".formatted(vectors.encoder().fingerprint(), state.trained, state.lessons);
    }

    @Override
    public List<String> channels() {
        return List.of(NAME, NEIGHBOURS);
    }

    /** A passage costs it a hundred times what it costs the others. */
    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Reading read(Passage passage, int intents) {
        Optional<float[]> vector = state.lessons == 0 ? Optional.empty() : vectors.of(passage.written());
        return vector.map(known -> new EncoderReading(
                        state.head.logProbabilities(known, intents), state.neighbours.logProbabilities(known, intents)))
                .orElse(EncoderReading.SILENT);
    }

    @Override
    public Analyzer learn(Intents intents, Lesson lesson) {
        Optional<float[]> vector = vectors.of(lesson.passage().written());
        if (vector.isEmpty()) {
            return this;
        }
        SoftmaxHead head = state.head.learn(intents.size(), vector.get(), lesson);
        Neighbours neighbours = state.neighbours.learn(vector.get(), lesson);
        return new EncoderAnalyzer(vectors, new State(state.trained, state.lessons + 1, head, neighbours));
    }

    /** A new intent's title reaches this analyser as a lesson. */
    @Override
    public Analyzer withTemplates(Intents intents, List<Template> templates) {
        return this;
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(state.trained);
        out.writeLong(state.lessons);
        state.head.save(out);
        state.neighbours.save(out);
    }

    /** With other files its version differs from the saved one, by which the caller knows that it is of no use. */
    static EncoderAnalyzer load(Vectors vectors, DataInputStream in) throws IOException {
        int trained = in.readInt();
        long lessons = in.readLong();
        SoftmaxHead head = SoftmaxHead.load(in);
        if (head.width() != vectors.encoder().width()) {
            throw new IOException("vectors of " + head.width() + " numbers, not "
                    + vectors.encoder().width());
        }
        Neighbours neighbours = Neighbours.load(in, head.width());
        return new EncoderAnalyzer(vectors, new State(trained, lessons, head, neighbours));
    }
}

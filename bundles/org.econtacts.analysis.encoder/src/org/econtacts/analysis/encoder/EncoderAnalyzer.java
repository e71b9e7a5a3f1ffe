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

/** One expert: a softmax head on the vector of the whole passage. It learns each decision by one step of the head. */
final class EncoderAnalyzer implements Analyzer {

    static final String NAME = "encoder";

    private final Vectors vectors;
    private final State state;

    /**
     * @param trained stands for the data and seed it was trained on
     * @param lessons learnt in all, those of the training included; it is silent as long as there is none
     */
    private record State(int trained, long lessons, SoftmaxHead head) {}

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
        SoftmaxHead head = SoftmaxHead.train(width, training.intents().size(), inputs, lessons, training.seed());
        return new EncoderAnalyzer(vectors, new State(fingerprint(training), lessons.size(), head));
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

    /** Format, the operator's files, what it was trained on, lessons: {@code 1-1f2e-89abcdef+12}. */
    @Override
    public String version() {
        return "1-%x-%08x+%d".formatted(vectors.encoder().fingerprint(), state.trained, state.lessons);
    }

    @Override
    public List<String> channels() {
        return List.of(NAME);
    }

    /** A passage costs it a hundred times what it costs the others. */
    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Reading read(Passage passage, int intents) {
        Optional<float[]> vector = state.lessons == 0 ? Optional.empty() : vectors.of(passage.written());
        return new EncoderReading(
                vector.map(known -> state.head.logProbabilities(known, intents)).orElseGet(() -> new double[0]));
    }

    @Override
    public Analyzer learn(Intents intents, Lesson lesson) {
        Optional<float[]> vector = vectors.of(lesson.passage().written());
        if (vector.isEmpty()) {
            return this;
        }
        SoftmaxHead head = state.head.learn(intents.size(), vector.get(), lesson);
        return new EncoderAnalyzer(vectors, new State(state.trained, state.lessons + 1, head));
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
        return new EncoderAnalyzer(vectors, new State(trained, lessons, head));
    }
}

package engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.LabelledText;
import org.econtacts.suggest.SuggestionService;

/**
 * What blind acceptance costs: {@code FeedbackBench TRAIN TEST START BLIND SEEDS}. The engine starts from some labelled
 * texts; the others then arrive one by one as messages, are suggested for and decided on, and each decision is learnt
 * before the next. Beside it the same engine learns the same messages with their true labels.
 */
final class FeedbackBench {

    private final List<LabelledText> start;
    private final List<LabelledText> stream;
    private final List<LabelledText> test;
    private final long seed;

    private FeedbackBench(List<LabelledText> train, List<LabelledText> test, int start, long seed) {
        List<LabelledText> shuffled = new ArrayList<>(train);
        Collections.shuffle(shuffled, new Random(seed));
        this.start = shuffled.subList(0, start);
        this.stream = shuffled.subList(start, shuffled.size());
        this.test = test;
        this.seed = seed;
    }

    public static void main(String... arguments) throws IOException {
        List<LabelledText> train = Samples.read(arguments[0]);
        List<LabelledText> test = Samples.read(arguments[1]);
        int start = Math.min(Integer.parseInt(arguments[2]), train.size());
        double blind = Double.parseDouble(arguments[3]);
        List<Loss> losses = new ArrayList<>();
        for (long seed = 1; seed <= Integer.parseInt(arguments[4]); seed++) {
            losses.add(new FeedbackBench(train, test, start, seed).run(blind));
        }
        Loss.printMean(losses);
    }

    private Loss run(double blind) throws IOException {
        SuggestionService engine = Engine.untrained(seed);
        Engine.train(engine, start);
        boolean[] atStart = Engine.tested(engine, test);
        byte[] started = saved(engine);

        List<Feedback> truth = truth();
        truth.forEach(engine::learn);
        boolean[] withTruth = Engine.tested(engine, test);

        load(engine, started);
        Agents agents = new Agents(blind, new Random(seed));
        List<Feedback> journal = new ArrayList<>();
        for (LabelledText message : stream) {
            for (Feedback each : agents.decide(engine, message, journal.size() + 1L)) {
                journal.add(each);
                engine.learn(each);
            }
        }
        boolean[] withAgents = Engine.tested(engine, test);

        // as the server does it: from the labelled texts anew, then the journal
        Engine.train(engine, start);
        journal.forEach(engine::learn);
        boolean[] retrained = Engine.tested(engine, test);
        System.out.printf(
                Locale.ROOT, "seed %d: %d labelled, then %d messages: %s%n", seed, start.size(), stream.size(), agents);
        Loss loss = new Loss(atStart, withTruth, withAgents, retrained);
        loss.print();
        return loss;
    }

    private List<Feedback> truth() {
        List<Feedback> all = new ArrayList<>();
        for (LabelledText text : stream) {
            all.add(new Feedback(all.size() + 1L, "", text.text(), FeedbackKind.LABELLED, Samples.label(text), 0));
        }
        return all;
    }

    private static byte[] saved(SuggestionService engine) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine.save(bytes);
        return bytes.toByteArray();
    }

    private void load(SuggestionService engine, byte[] saved) throws IOException {
        boolean fits = engine.load(new ByteArrayInputStream(saved), Engine.labelSet(start), Engine.templates(start));
        if (!fits) {
            throw new IllegalStateException("its own state does not fit");
        }
    }
}

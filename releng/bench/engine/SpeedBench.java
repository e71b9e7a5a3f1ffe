package engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.econtacts.model.Feedback;
import org.econtacts.model.LabelledText;
import org.econtacts.suggest.Orchestrator;
import org.econtacts.suggest.SuggestionService;
import org.econtacts.suggest.WarmUp;

/** How long one message and one decision take on one thread: {@code SpeedBench TRAIN TEST LINES}. */
final class SpeedBench {

    /** So many different ones are repeated until the compiler is done with them. */
    private static final int WARM_UP_TEXTS = 4_000;

    private static final int WARM_UP_DECISIONS = 4_000;
    private static final int LETTER_WORDS = 150;

    private final SuggestionService engine;
    private final List<LabelledText> train;
    private final List<LabelledText> test;
    private final Random random = new Random(Orchestrator.DEFAULT_SEED);

    private SpeedBench(List<LabelledText> train, List<LabelledText> test) throws IOException {
        this.train = train;
        this.test = test;
        this.engine = Engine.untrained(Orchestrator.DEFAULT_SEED);
        Times training = new Times(1);
        training.time(() -> Engine.train(engine, train));
        System.out.printf(
                "training on %d texts: %.1f s (processor %.1f s)%n",
                train.size(), training.meanMillis() / 1e3, training.meanProcessorMillis() / 1e3);
    }

    public static void main(String... arguments) throws IOException {
        SpeedBench bench = new SpeedBench(Samples.read(arguments[0]), Samples.read(arguments[1]));
        bench.shortTexts();
        bench.letters(Noise.lines(arguments[2]));
        bench.decisions();
    }

    private void shortTexts() {
        warmUp(texts(train, WARM_UP_TEXTS));
        System.out.println("analysis of one short text, all analysers: " + timed(texts(test, test.size())));
    }

    private void letters(Noise noise) {
        warmUp(letters(noise, texts(train, WARM_UP_TEXTS)));
        System.out.printf(
                "analysis of one letter of %d words: %s%n",
                LETTER_WORDS, timed(letters(noise, texts(test, test.size()))));
    }

    /**
     * Times the decisions on every other text. The compiler gets to know the code by the others, learnt again and again from
     * where training ended: what is learnt already moves nothing, and is thus no example of what learning takes.
     */
    private void decisions() throws IOException {
        ByteArrayOutputStream trained = new ByteArrayOutputStream();
        engine.save(trained);
        List<Feedback> before = decisions(train.subList(0, Math.min(WARM_UP_DECISIONS, train.size())), 1);
        before.addAll(decisions(everyOther(test, 0), before.size() + 1L));
        new WarmUp().repeat(i -> {
            if (i % before.size() == 0) {
                load(trained);
            }
            engine.learn(before.get(i % before.size()));
        });
        load(trained);
        learn(before);
        System.out.println("learning one decision: " + learn(decisions(everyOther(test, 1), engine.learntUpTo() + 1)));
    }

    private void load(ByteArrayOutputStream trained) {
        try {
            engine.load(
                    new ByteArrayInputStream(trained.toByteArray()), Engine.labelSet(train), Engine.templates(train));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LabelledText> everyOther(List<LabelledText> texts, int first) {
        return IntStream.range(0, texts.size())
                .filter(i -> i % 2 == first)
                .mapToObj(texts::get)
                .toList();
    }

    private void warmUp(List<String> texts) {
        new WarmUp().repeat(i -> engine.suggest(Engine.message("speed", texts.get(i % texts.size()))));
    }

    private static List<String> texts(List<LabelledText> from, int most) {
        return from.stream().limit(most).map(LabelledText::text).toList();
    }

    private List<String> letters(Noise noise, List<String> requests) {
        return requests.stream()
                .map(text -> noise.around(text, LETTER_WORDS - Noise.words(text), random))
                .toList();
    }

    private Times timed(List<String> texts) {
        Times times = new Times(texts.size());
        for (String text : texts) {
            times.time(() -> engine.suggest(Engine.message("speed", text)));
        }
        return times;
    }

    /** What agents who read decide on the texts. */
    private List<Feedback> decisions(List<LabelledText> texts, long first) {
        Agents agents = new Agents(0, random);
        List<Feedback> all = new ArrayList<>();
        for (LabelledText text : texts) {
            all.addAll(agents.decide(engine, text, first + all.size()));
        }
        return all;
    }

    private Times learn(List<Feedback> decisions) {
        Times times = new Times(decisions.size());
        for (Feedback decision : decisions) {
            times.time(() -> engine.learn(decision));
        }
        return times;
    }
}

package engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.econtacts.model.LabelledText;
import org.econtacts.suggest.Orchestrator;
import org.econtacts.suggest.SuggestionService;

/**
 * Requests bare and buried in other text: {@code BuriedBench TRAIN TEST OTHERS PROSE LINES WORDS}. The others' requests and
 * the prose are foreign to the domain, the lines are what people write around a request.
 */
final class BuriedBench {

    private final SuggestionService engine;
    private final List<LabelledText> test;
    private final boolean[] bare;
    private final int words;

    private BuriedBench(SuggestionService engine, List<LabelledText> test, int words) {
        this.engine = engine;
        this.test = test;
        this.words = words;
        this.bare = Engine.tested(engine, test);
    }

    public static void main(String... arguments) throws IOException {
        SuggestionService engine = Engine.trained(Samples.read(arguments[0]), Orchestrator.DEFAULT_SEED);
        BuriedBench bench = new BuriedBench(engine, Samples.read(arguments[1]), Integer.parseInt(arguments[5]));
        System.out.printf("bare: accuracy %s, %d texts%n", Paired.share(bench.bare), bench.test.size());
        bench.run("among requests to somebody else", Noise.requests(Samples.read(arguments[2])));
        bench.run("in prose", Noise.prose(arguments[3]));
        bench.run("in what people write around a request", Noise.lines(arguments[4]));
    }

    private void run(String where, Noise noise) {
        Random random = new Random(Orchestrator.DEFAULT_SEED);
        List<LabelledText> buried = new ArrayList<>();
        int sum = 0;
        for (LabelledText text : test) {
            String letter = noise.around(text.text(), words, random);
            sum += Noise.words(letter) - Noise.words(text.text());
            buried.add(new LabelledText(letter, text.labels()));
        }
        boolean[] right = Engine.tested(engine, buried);
        System.out.printf(
                Locale.ROOT,
                "buried %s: accuracy %s, loss %s; %.0f words on average, drawn from %d sentences%n",
                where,
                Paired.share(right),
                new Paired(bare, right),
                (double) sum / test.size(),
                noise.size());
    }
}

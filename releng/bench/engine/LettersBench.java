package engine;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.content.PackagedContent;
import org.econtacts.model.Intent;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelledText;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.econtacts.suggest.Orchestrator;
import org.econtacts.suggest.SuggestionService;
import org.econtacts.suggest.SuggestionService.Knowledge;

/**
 * The product's own French letters, one writing style after the other left out of the training and tested: how well is what
 * was learnt from some people's letters found in those of others, with and without the intention graph? {@code LettersBench
 * OWN}: the own letters are long ones of ours, on which the reading of long letters was chosen.
 */
final class LettersBench {

    private static final String ROW = "%-10s %7s  %-24s %-24s %-24s %-24s%n";
    /** When the letters were written, for templates and intents that are valid for some time only. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    private final List<Letter> letters;
    private final List<Letter> own;
    private final List<Template> templates;
    private final GraphAnalyzerProvider graph;
    private final Clock clock;

    private LettersBench(String ownLetters) throws Exception {
        this.letters = Letter.all();
        this.templates = Letter.templates();
        this.clock = Clock.fixed(DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        this.graph = new GraphAnalyzerProvider(new PackagedContent(), clock);
        this.own = Letter.read(
                ownLetters,
                graph.labels().intents().stream().collect(Collectors.toMap(Intent::id, Intent::audience)));
    }

    public static void main(String... arguments) throws Exception {
        new LettersBench(arguments[0]).run();
    }

    /**
     * What came out for some letters that ask something in the label set.
     *
     * @param top1 the most probable intent is one that is asked
     * @param top3 one of the three most probable is
     * @param shown a suggestion is shown
     * @param rightShown the first suggestion shown is right
     */
    private record Found(Share top1, Share top3, Share shown, Share rightShown) {
        static final Found NONE = new Found(Share.NONE, Share.NONE, Share.NONE, Share.NONE);

        Found and(Found other) {
            return new Found(
                    top1.and(other.top1),
                    top3.and(other.top3),
                    shown.and(other.shown),
                    rightShown.and(other.rightShown));
        }
    }

    private void run() throws IOException {
        List<AnalyzerProvider> with = new ArrayList<>(List.of(graph));
        with.addAll(Engine.withoutGraph());
        print("graph off", Engine.withoutGraph());
        print("graph on", with);
    }

    private void print(String title, List<AnalyzerProvider> analyzers) {
        System.out.printf("%n%s, each style tested on what was learnt from the letters of all others:%n", title);
        System.out.printf(ROW, "", "letters", "top 1", "top 3", "suggestion shown", "right when shown");
        Map<Style, Found> cold = new EnumMap<>(Style.class);
        SuggestionService untaught = trained(analyzers, List.of());
        Found total = Found.NONE;
        Found totalCold = Found.NONE;
        for (Style style : Style.values()) {
            List<Letter> others =
                    letters.stream().filter(letter -> letter.style() != style).toList();
            List<Letter> tested =
                    letters.stream().filter(letter -> letter.style() == style).toList();
            Found found = test(trained(analyzers, others), tested);
            print(style.name(), found);
            cold.put(style, test(untaught, tested));
            total = total.and(found);
            totalCold = totalCold.and(cold.get(style));
        }
        print("all", total);
        System.out.printf("%s, learnt from the built-in examples and the templates only:%n", title);
        cold.forEach((style, found) -> print(style.name(), found));
        print("all", totalCold);
        print("our own", test(untaught, own));
    }

    private static void print(String name, Found found) {
        System.out.printf(
                ROW, name, found.top1().cases(), found.top1(), found.top3(), found.shown(), found.rightShown());
    }

    private SuggestionService trained(List<AnalyzerProvider> analyzers, List<Letter> learnt) {
        SuggestionService engine = new Orchestrator(analyzers, graph, clock, Orchestrator.DEFAULT_SEED);
        Knowledge known = engine.builtInKnowledge();
        List<LabelledText> examples = new ArrayList<>(known.examples());
        learnt.forEach(letter -> examples.add(letter.sample()));
        engine.train(known.labels(), templates, examples);
        return engine;
    }

    private static Found test(SuggestionService engine, List<Letter> tested) {
        Found sum = Found.NONE;
        for (Letter letter : tested) {
            if (!letter.intents().isEmpty()) {
                sum = sum.and(test(letter, engine.suggest(letter.message())));
            }
        }
        return sum;
    }

    private static Found test(Letter letter, SuggestionSet found) {
        List<String> best = found.best().stream().map(IntentScore::intent).toList();
        boolean shown = !found.suggestions().isEmpty();
        boolean right = shown
                && letter.intents().contains(found.suggestions().getFirst().intent());
        return new Found(
                Share.NONE.and(!best.isEmpty() && letter.intents().contains(best.getFirst())),
                Share.NONE.and(best.stream().limit(3).anyMatch(letter.intents()::contains)),
                Share.NONE.and(shown),
                shown ? Share.NONE.and(right) : Share.NONE);
    }
}

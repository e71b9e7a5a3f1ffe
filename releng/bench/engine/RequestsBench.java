package engine;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.content.PackagedContent;
import org.econtacts.model.Audience;
import org.econtacts.model.Block;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.Suggestion;
import org.econtacts.suggest.Orchestrator;
import org.econtacts.suggest.SuggestionService;
import org.econtacts.suggest.SuggestionService.Knowledge;

/**
 * How often several requests in one message are all found, and how often one is taken for several: {@code RequestsBench
 * TRAIN TEST LINES OWN}: the lines are what people write around a request, the own texts those to which the rule of first
 * start was fitted.
 */
final class RequestsBench {

    private static final String ROW = "%-58s %8s  %-24s %-24s%n";
    /** Words of other text around each request. */
    private static final int AROUND = 30;
    /** When our letters were written. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    private final Random random = new Random(Orchestrator.DEFAULT_SEED);

    public static void main(String... arguments) throws Exception {
        RequestsBench bench = new RequestsBench();
        System.out.printf(ROW, "", "messages", "split", "exactly what is asked");
        bench.set(Samples.read(arguments[0]), Samples.read(arguments[1]), Noise.lines(arguments[2]));
        bench.letters(Samples.read(arguments[3]));
    }

    /** What the first suggestion answers; exactly right when these are all the intents asked and no other. */
    private record Found(Share split, Share exact) {
        static final Found NONE = new Found(Share.NONE, Share.NONE);

        Found and(Set<String> answered, Set<String> asked) {
            return new Found(split.and(answered.size() > 1), exact.and(answered.equals(asked)));
        }

        void print(String title) {
            System.out.printf(ROW, title, split.cases(), split, exact);
        }
    }

    private static Set<String> answered(SuggestionService engine, Message message) {
        List<Suggestion> suggestions = engine.suggest(message).suggestions();
        return suggestions.isEmpty()
                ? Set.of()
                : suggestions.getFirst().blocks().stream().map(Block::intent).collect(Collectors.toSet());
    }

    private void set(List<LabelledText> train, List<LabelledText> test, Noise noise) throws IOException {
        SuggestionService engine = Engine.trained(
                train.stream().filter(text -> !text.labels().isEmpty()).toList(), Orchestrator.DEFAULT_SEED);
        List<LabelledText> texts = new ArrayList<>(
                test.stream().filter(text -> !text.labels().isEmpty()).toList());
        Collections.shuffle(texts, random);
        print("one request", engine, texts.stream().map(List::of).toList(), null);
        print("one request in other text", engine, texts.stream().map(List::of).toList(), noise);
        print("one request put in two ways", engine, saidTwice(texts), null);
        print("two requests", engine, groups(texts, 2), null);
        print("two requests in other text", engine, groups(texts, 2), noise);
        print("three requests", engine, groups(texts, 3), null);
    }

    private void print(String title, SuggestionService engine, List<List<LabelledText>> messages, Noise noise) {
        Found found = Found.NONE;
        for (List<LabelledText> requests : messages) {
            String text = requests.stream()
                    .map(request -> noise == null
                            ? Noise.sentence(request.text())
                            : noise.around(request.text(), AROUND, random))
                    .collect(Collectors.joining(" "));
            Set<String> asked = requests.stream().map(Samples::label).collect(Collectors.toSet());
            found = found.and(answered(engine, Engine.message("bench", text)), asked);
        }
        found.print(title);
    }

    /** So many texts of as many labels in each. */
    private static List<List<LabelledText>> groups(List<LabelledText> texts, int size) {
        int count = texts.size() / size;
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, size)
                        .mapToObj(k -> texts.get(i + k * count))
                        .toList())
                .filter(group -> group.stream().map(Samples::label).distinct().count() == size)
                .toList();
    }

    private static List<List<LabelledText>> saidTwice(List<LabelledText> texts) {
        Map<String, LabelledText> waiting = new HashMap<>();
        List<List<LabelledText>> pairs = new ArrayList<>();
        for (LabelledText text : texts) {
            LabelledText before = waiting.remove(Samples.label(text));
            if (before == null) {
                waiting.put(Samples.label(text), text);
            } else {
                pairs.add(List.of(before, text));
            }
        }
        return pairs;
    }

    private void letters(List<LabelledText> own) throws Exception {
        List<Letter> letters = Letter.all();
        Clock clock = Clock.fixed(DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        GraphAnalyzerProvider graph = new GraphAnalyzerProvider(new PackagedContent(), clock);
        List<AnalyzerProvider> analyzers = new ArrayList<>(List.of(graph));
        analyzers.addAll(Engine.withoutGraph());
        SuggestionService engine = new Orchestrator(analyzers, graph, clock, Orchestrator.DEFAULT_SEED);
        Map<Integer, Found> untaught = test(engine, letters, List.of());
        printOwn(engine, own);
        untaught.forEach((count, found) -> found.print("our letters that ask " + count + ", before anything is labelled"));
        Map<Integer, Found> taught = new HashMap<>();
        for (int half = 0; half < 2; half++) {
            int tested = half;
            List<Letter> learnt = everySecond(letters, 1 - tested);
            test(new Orchestrator(analyzers, graph, clock, Orchestrator.DEFAULT_SEED), everySecond(letters, tested), learnt)
                    .forEach((count, found) -> taught.merge(count, found, (one, other) -> new Found(
                            one.split().and(other.split()), one.exact().and(other.exact()))));
        }
        taught.forEach((count, found) -> found.print("our letters that ask " + count + ", after learning the other half"));
    }

    private static void printOwn(SuggestionService engine, List<LabelledText> own) {
        Map<String, Audience> audiences = engine.builtInKnowledge().labels().intents().stream()
                .collect(Collectors.toMap(Intent::id, Intent::audience));
        Found found = Found.NONE;
        for (LabelledText text : own) {
            Message message = Engine.message("own", audiences.get(Samples.label(text)), "", text.text());
            found = found.and(answered(engine, message), Set.copyOf(text.labels()));
        }
        found.print("own texts that ask 2, before anything is labelled");
    }

    private static List<Letter> everySecond(List<Letter> letters, int first) {
        return IntStream.range(0, letters.size())
                .filter(i -> i % 2 == first)
                .mapToObj(letters::get)
                .toList();
    }

    private static Map<Integer, Found> test(SuggestionService engine, List<Letter> tested, List<Letter> learnt)
            throws Exception {
        Knowledge known = engine.builtInKnowledge();
        List<LabelledText> examples = new ArrayList<>(known.examples());
        learnt.forEach(letter -> examples.add(letter.sample()));
        engine.train(known.labels(), Letter.templates(), examples);
        Map<Integer, Found> found = new HashMap<>();
        for (Letter letter : tested) {
            Set<String> asked = Set.copyOf(letter.intents());
            found.merge(
                    asked.size(), Found.NONE.and(answered(engine, letter.message()), asked), (one, other) -> new Found(
                            one.split().and(other.split()), one.exact().and(other.exact())));
        }
        return found;
    }
}

package engine;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.KnowledgeSource;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.analysis.learning.LearningAnalyzerProvider;
import org.econtacts.analysis.retrieval.RetrievalAnalyzerProvider;
import org.econtacts.content.PackagedContent;
import org.econtacts.model.Audience;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.Sender;
import org.econtacts.model.Template;
import org.econtacts.suggest.Orchestrator;
import org.econtacts.suggest.SuggestionService;

/** The suggestion engine as the server has it, without an encoder. */
final class Engine {

    private Engine() {}

    /** All analysers, in the server's order. */
    static List<AnalyzerProvider> analyzers() throws IOException {
        List<AnalyzerProvider> all = new ArrayList<>();
        all.add(new GraphAnalyzerProvider(new PackagedContent()));
        all.addAll(withoutGraph());
        return all;
    }

    /** All that learn from examples. */
    static List<AnalyzerProvider> withoutGraph() {
        return List.of(new LearningAnalyzerProvider(), new RetrievalAnalyzerProvider());
    }

    /** One that has been trained on these texts, with one template for each of their labels. */
    static SuggestionService trained(List<LabelledText> texts, long seed) throws IOException {
        SuggestionService engine = untrained(seed);
        train(engine, texts);
        return engine;
    }

    /** One that knows nothing yet, not even the product's own intents. */
    static SuggestionService untrained(long seed) throws IOException {
        return new Orchestrator(analyzers(), new Nothing(), Clock.systemDefaultZone(), seed);
    }

    /** Trains anew on these texts alone, with one template for each of their labels. */
    static void train(SuggestionService engine, List<LabelledText> texts) {
        engine.train(labelSet(texts), templates(texts), texts);
    }

    /** One template for each label. */
    static List<Template> templates(List<LabelledText> texts) {
        return Samples.labels(texts).stream().map(Engine::template).toList();
    }

    /** The labels as intents. */
    static LabelSet labelSet(List<LabelledText> texts) {
        return new LabelSet(
                "bench",
                Samples.labels(texts).stream()
                        .map(id -> new Intent(id, null, Map.of("en", title(id)), Map.of()))
                        .toList());
    }

    private static Template template(String id) {
        return new Template(id, 1, title(id), "", id, null, List.of(), List.of(), null, null, "");
    }

    private static String title(String id) {
        return id.replace('_', ' ').strip();
    }

    /** A message of which nothing but the text is known. */
    static Message message(String id, String text) {
        return message(id, Audience.INDIVIDUAL, "", text);
    }

    /** A message in the language of its text. */
    static Message message(String id, Audience audience, String subject, String body) {
        return new Message(id, id, "", audience, "", new Sender("", ""), subject, body, "", Instant.EPOCH);
    }

    /** The intent that is held most probable, shown or not; empty when there is none. */
    static String best(SuggestionService engine, String text) {
        var best = engine.suggest(message("bench", text)).best();
        return best.isEmpty() ? "" : best.getFirst().intent();
    }

    /** For which texts the intent held most probable is right. */
    static boolean[] tested(SuggestionService engine, List<LabelledText> texts) {
        boolean[] right = new boolean[texts.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = texts.get(i).labels().contains(best(engine, texts.get(i).text()));
        }
        return right;
    }

    private static final class Nothing implements KnowledgeSource {
        @Override
        public LabelSet labels() {
            return new LabelSet("none", List.of());
        }

        @Override
        public List<LabelledText> examples() {
            return List.of();
        }
    }
}

package org.econtacts.analysis.graph;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.KnowledgeSource;
import org.econtacts.analysis.Training;
import org.econtacts.model.BuiltInContent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings the analyser that follows the intention graph, and what the graph knows. */
@Component(
        service = {AnalyzerProvider.class, KnowledgeSource.class},
        property = "analyzer=graph")
public final class GraphAnalyzerProvider implements AnalyzerProvider, KnowledgeSource {

    private final CompiledGraph graph;
    private final List<LabelledText> exemplars;
    private final Clock clock;

    /**
     * Follows the graph that comes with the product.
     *
     * @throws GraphFormatException if it is malformed, or one of its examples fails
     */
    @Activate
    public GraphAnalyzerProvider(@Reference BuiltInContent content) throws IOException {
        this(content, Clock.systemDefaultZone());
    }

    /**
     * The same with another clock, which decides on the intents' validity.
     *
     * @throws GraphFormatException if the graph is malformed, or one of its examples fails
     */
    public GraphAnalyzerProvider(BuiltInContent content, Clock clock) throws IOException {
        try (InputStream in = content.open(BuiltInContent.Part.GRAPH)) {
            this.graph = new CompiledGraph(new GraphReader().read(in));
        }
        List<GraphProblem> failing = new ExampleCheck(graph).run();
        if (!failing.isEmpty()) {
            throw new GraphFormatException(failing.getFirst());
        }
        this.exemplars = new ExemplarReader().read(content);
        this.clock = clock;
    }

    @Override
    public String name() {
        return GraphAnalyzer.NAME;
    }

    @Override
    public LabelSet labels() {
        return new LabelSet(
                graph.graph().labelSet(),
                graph.graph().nodes().stream().map(Graph.Node::intent).toList());
    }

    @Override
    public List<LabelledText> examples() {
        return graph.graph().nodes().stream()
                .flatMap(node -> node.positive().stream()
                        .map(example -> new LabelledText(
                                example.text(), List.of(node.intent().id()))))
                .toList();
    }

    @Override
    public List<LabelledText> exemplars() {
        return exemplars;
    }

    @Override
    public Analyzer train(Training training) {
        return new GraphAnalyzer(graph, clock, training.intents());
    }

    @Override
    public Analyzer load(DataInputStream in, Intents intents, List<Template> templates) {
        return new GraphAnalyzer(graph, clock, intents);
    }
}

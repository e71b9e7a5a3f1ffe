package org.econtacts.analysis.graph;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.econtacts.analysis.GraphInspector;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Scope;
import org.econtacts.analysis.Token;
import org.econtacts.analysis.Tokenizer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Looks into graphs that are written in YAML. */
@Component(service = GraphInspector.class)
public final class YamlGraphInspector implements GraphInspector {

    private final Clock clock;

    /** By today's date. */
    @Activate
    public YamlGraphInspector() {
        this(Clock.systemDefaultZone());
    }

    /** The same with another clock, which decides on the intents' validity when no day is asked for. */
    public YamlGraphInspector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> check(InputStream graph, Locale language) throws IOException {
        return problems(graph).stream()
                .sorted(Comparator.comparingInt(GraphProblem::line))
                .map(problem -> problem.finding(language))
                .toList();
    }

    /** Examples are not run where an intent or a term is left out: they would fail for that. */
    private static List<GraphProblem> problems(InputStream in) throws IOException {
        GraphReader reader = new GraphReader();
        try {
            Graph graph = reader.draft(in);
            List<GraphProblem> problems = new ArrayList<>(reader.problems());
            if (problems.isEmpty()) {
                problems.addAll(new ExampleCheck(new CompiledGraph(graph)).run());
            }
            problems.addAll(new OverlapCheck(graph).run());
            return problems;
        } catch (GraphFormatException e) {
            return List.of(e.problem());
        }
    }

    @Override
    public List<Path> explain(InputStream graph, String text, Scope scope, Locale language) throws IOException {
        CompiledGraph compiled = compiled(graph, language);
        Passage passage = new Tokenizer().read(text).whole();
        LocalDate today = LocalDate.now(clock);
        Map<Integer, List<CompiledGraph.Judgement>> byNode = new LinkedHashMap<>();
        for (CompiledGraph.Judgement judgement : compiled.judge(passage, node -> node.isIn(scope, today))) {
            byNode.computeIfAbsent(judgement.node(), key -> new ArrayList<>()).add(judgement);
        }
        return byNode.entrySet().stream()
                .map(entry -> path(compiled.graph().nodes().get(entry.getKey()), entry.getValue(), text, passage))
                .sorted(Comparator.comparingDouble(path -> -path.logOdds()))
                .toList();
    }

    private static CompiledGraph compiled(InputStream graph, Locale language) throws IOException {
        try {
            return new CompiledGraph(new GraphReader().read(graph));
        } catch (GraphFormatException e) {
            GraphInspector.Finding finding = e.problem().finding(language);
            throw new IOException(finding.line() + ": " + finding.sentence(), e);
        }
    }

    private static Path path(Graph.Node node, List<CompiledGraph.Judgement> judgements, String text, Passage passage) {
        double logOdds =
                judgements.stream().mapToDouble(CompiledGraph.Judgement::weight).sum();
        List<Term> terms = judgements.stream()
                .map(judgement -> term(judgement, text, passage.tokens()))
                .sorted(Comparator.comparingDouble(term -> -Math.abs(term.weight())))
                .toList();
        return new Path(node.intent().id(), logOdds, terms);
    }

    private static Term term(CompiledGraph.Judgement judgement, String text, List<Token> tokens) {
        Graph.Term term = judgement.hit().term().term();
        List<String> words = judgement.hit().places().stream()
                .map(tokens::get)
                .map(token -> text.substring(token.start(), token.end()))
                .toList();
        return new Term(term.text(), term.weight(), term.line(), words, judgement.standing());
    }
}

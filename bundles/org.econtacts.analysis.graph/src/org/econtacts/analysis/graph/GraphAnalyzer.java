package org.econtacts.analysis.graph;

import java.io.DataOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.GraphInspector.Standing;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Scope;
import org.econtacts.model.Template;

/**
 * Adds up, for each intent, the log-odds of the graph's terms that occur in a passage, each term once; an intent for which
 * none occurs has log-odds 0. The same text always gives the same verdict; nothing is learnt.
 */
final class GraphAnalyzer implements Analyzer {

    static final String NAME = "graph";

    private final CompiledGraph graph;
    private final Clock clock;
    private final int[] places;

    GraphAnalyzer(CompiledGraph graph, Clock clock, Intents intents) {
        this.graph = graph;
        this.clock = clock;
        this.places = graph.graph().nodes().stream()
                .mapToInt(node -> intents.place(node.intent().id()))
                .toArray();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return graph.graph().version();
    }

    @Override
    public List<String> channels() {
        return List.of("terms");
    }

    @Override
    public Reading read(Passage passage, int intents) {
        return read(passage, intents, Scope.OPEN);
    }

    @Override
    public Reading read(Passage passage, int intents, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        List<GraphReading.Vote> votes = new ArrayList<>();
        for (CompiledGraph.Judgement judgement : graph.judge(passage, node -> node.isIn(scope, today))) {
            int place = places[judgement.node()];
            if (judgement.standing() == Standing.COUNTS && place > 0 && place < intents) {
                votes.add(new GraphReading.Vote(place, judgement.hit()));
            }
        }
        return GraphReading.of(passage, votes, intents);
    }

    @Override
    public GraphAnalyzer learn(Intents intents, Lesson lesson) {
        return new GraphAnalyzer(graph, clock, intents);
    }

    @Override
    public GraphAnalyzer withTemplates(Intents intents, List<Template> templates) {
        return new GraphAnalyzer(graph, clock, intents);
    }

    /** The graph is the product's, not the model's: there is nothing to write. */
    @Override
    public void save(DataOutputStream out) {
        // see above
    }
}

package org.econtacts.analysis.graph;

import java.io.DataOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
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
    public double[][] read(Passage passage, int intents) {
        double[] odds = new double[intents];
        boolean spoke = false;
        for (CompiledGraph.Hit hit : graph.hits(passage)) {
            int place = place(hit);
            if (place > 0 && place < intents) {
                odds[place] += hit.term().term().weight();
                spoke = true;
            }
        }
        return new double[][] {spoke ? logProbabilities(odds) : new double[0]};
    }

    private static double[] logProbabilities(double[] odds) {
        double max = Arrays.stream(odds).max().orElse(0);
        double sum = Arrays.stream(odds).map(one -> Math.exp(one - max)).sum();
        return Arrays.stream(odds).map(one -> one - max - Math.log(sum)).toArray();
    }

    /** The place of the hit's intent; -1 when the label set has it not, or it is not valid today. */
    private int place(CompiledGraph.Hit hit) {
        int node = hit.term().node();
        boolean valid = graph.graph().nodes().get(node).validOn(LocalDate.now(clock));
        return valid ? places[node] : -1;
    }

    @Override
    public Explanation explain(Passage passage, int intent, int rival, double[] channelWeights) {
        List<CompiledGraph.Hit> hits = graph.hits(passage).stream()
                .filter(hit -> place(hit) == intent)
                .sorted(Comparator.comparingDouble(
                        hit -> -Math.abs(hit.term().term().weight())))
                .toList();
        double[] weights = new double[passage.size()];
        for (CompiledGraph.Hit hit : hits) {
            double weight = hit.term().term().weight();
            for (int place : hit.places()) {
                weights[place] += weight / hit.places().size();
            }
        }
        String path = hits.stream().map(GraphAnalyzer::said).collect(Collectors.joining(" · "));
        return new Explanation(passage.evidence(weights, 0), path);
    }

    private static String said(CompiledGraph.Hit hit) {
        return String.format(
                Locale.FRENCH,
                "« %s » %+.1f",
                hit.term().term().text(),
                hit.term().term().weight());
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

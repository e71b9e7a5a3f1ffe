package org.econtacts.analysis.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.econtacts.analysis.Tokenizer;

/** Runs the examples of each intent against the whole graph. */
final class ExampleCheck {

    private final CompiledGraph compiled;
    private final List<Graph.Node> nodes;
    private final Tokenizer tokenizer = new Tokenizer();
    private final List<GraphProblem> problems = new ArrayList<>();

    ExampleCheck(CompiledGraph compiled) {
        this.compiled = compiled;
        this.nodes = compiled.graph().nodes();
    }

    /** The examples that fail, in file order. */
    List<GraphProblem> run() {
        for (int node = 0; node < nodes.size(); node++) {
            for (Graph.Example example : nodes.get(node).positive()) {
                checkPositive(node, example);
            }
            for (Graph.Example example : nodes.get(node).negative()) {
                checkNegative(node, example);
            }
        }
        return problems;
    }

    private void checkPositive(int node, Graph.Example example) {
        double[] logOdds = logOdds(example, nodes.get(node)::meets);
        int best = best(logOdds);
        if (logOdds[best] <= 0) {
            add(example, "positive-silent", id(node));
        } else if (logOdds[best] > logOdds[node]) {
            add(example, "positive-lost", id(node), id(best));
        }
    }

    /** Often asked by others: every audience's intents may win. That none does is fine too, another analyser may know. */
    private void checkNegative(int node, Graph.Example example) {
        Graph.Validity validity = nodes.get(node).validity();
        double[] logOdds = logOdds(example, other -> other.validity().meets(validity));
        boolean alone = true;
        for (int other = 0; other < logOdds.length; other++) {
            alone &= other == node || logOdds[other] < logOdds[node];
        }
        if (logOdds[node] > 0 && alone) {
            add(example, "negative-won", id(node));
        }
    }

    private double[] logOdds(Graph.Example example, Predicate<Graph.Node> rivals) {
        double[] logOdds = new double[nodes.size()];
        compiled.judge(tokenizer.read(example.text()).whole(), rivals)
                .forEach(judgement -> logOdds[judgement.node()] += judgement.weight());
        return logOdds;
    }

    private static int best(double[] logOdds) {
        int best = 0;
        for (int node = 1; node < logOdds.length; node++) {
            best = logOdds[node] > logOdds[best] ? node : best;
        }
        return best;
    }

    private String id(int node) {
        return nodes.get(node).intent().id();
    }

    private void add(Graph.Example example, String key, String... intents) {
        List<Object> details = new ArrayList<>(List.of(example.text()));
        details.addAll(List.of(intents));
        problems.add(GraphProblem.at(example.line(), key, details.toArray()));
    }
}

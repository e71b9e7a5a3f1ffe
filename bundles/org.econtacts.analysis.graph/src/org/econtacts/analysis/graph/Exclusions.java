package org.econtacts.analysis.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which intents are not meant where another one is found. */
final class Exclusions {

    private final List<Graph.Node> nodes;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Integer> excludersFirst = new ArrayList<>();
    private final List<GraphProblem> problems = new ArrayList<>();
    private final BitSet done = new BitSet();

    Exclusions(List<Graph.Node> nodes) {
        this.nodes = nodes;
        for (int node = 0; node < nodes.size(); node++) {
            places.put(nodes.get(node).intent().id(), node);
        }
        for (int node = 0; node < nodes.size(); node++) {
            visit(node, new ArrayDeque<>());
        }
    }

    private void visit(int node, Deque<Integer> path) {
        if (done.get(node)) {
            return;
        }
        path.addLast(node);
        for (Graph.Reference excluded : nodes.get(node).excludes()) {
            Integer place = places.get(excluded.id());
            if (place == null) {
                problems.add(GraphProblem.at(excluded.line(), "unknown-intent", excluded.id()));
            } else if (path.contains(place)) {
                problems.add(GraphProblem.at(excluded.line(), "intent-cycle", circle(path, place)));
            } else {
                visit(place, path);
            }
        }
        path.removeLast();
        done.set(node);
        excludersFirst.addFirst(node);
    }

    private String circle(Deque<Integer> path, int closing) {
        StringBuilder circle = new StringBuilder();
        path.stream()
                .dropWhile(node -> node != closing)
                .forEach(node -> circle.append(id(node)).append(" → "));
        return circle.append(id(closing)).toString();
    }

    private String id(int node) {
        return nodes.get(node).intent().id();
    }

    /** Unknown intents and circles. */
    List<GraphProblem> problems() {
        return problems;
    }

    /**
     * The intents that are not meant.
     *
     * @param logOdds of each; above 0 = found
     */
    BitSet excluded(double[] logOdds) {
        BitSet excluded = new BitSet();
        for (int node : excludersFirst) {
            if (logOdds[node] > 0 && !excluded.get(node)) {
                nodes.get(node).excludes().forEach(other -> excluded.set(places.getOrDefault(other.id(), node)));
            }
        }
        return excluded;
    }
}

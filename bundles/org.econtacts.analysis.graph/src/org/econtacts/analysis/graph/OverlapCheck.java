package org.econtacts.analysis.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.econtacts.analysis.Language;
import org.econtacts.analysis.Tokenizer;

/** Finds words that speak about equally for two intents which the same person may mean on the same day. */
final class OverlapCheck {

    /** Log-odds by which one of them is still as likely as the other: one is then less than twice the other. */
    private static final double NEAR = Math.log(2);

    /** From these log-odds on a term speaks by itself; below, several must come together. */
    private static final double DECISIVE = 1;

    private final Graph graph;
    private final Language language;
    private final Tokenizer tokenizer = new Tokenizer();

    /** A term and whose it is. */
    private record Owned(Graph.Node node, Graph.Term term) {}

    OverlapCheck(Graph graph) {
        this.graph = graph;
        this.language = Language.of(graph.language());
    }

    /** The overlaps, in file order. */
    List<GraphProblem> run() {
        Map<String, List<Owned>> owners = new HashMap<>();
        List<GraphProblem> problems = new ArrayList<>();
        for (Graph.Node node : graph.nodes()) {
            for (Graph.Term term : node.terms()) {
                Owned here = new Owned(node, term);
                List<Owned> before = owners.computeIfAbsent(canonical(term.text()), key -> new ArrayList<>());
                before.stream()
                        .filter(there -> overlap(there, here))
                        .forEach(there -> problems.add(problem(there, here)));
                before.add(here);
            }
        }
        return problems;
    }

    private static boolean overlap(Owned there, Owned here) {
        return there.node() != here.node()
                && there.term().weight() >= DECISIVE
                && here.term().weight() >= DECISIVE
                && Math.abs(there.term().weight() - here.term().weight()) < NEAR
                && there.node().meets(here.node());
    }

    private static GraphProblem problem(Owned there, Owned here) {
        return GraphProblem.at(
                here.term().line(),
                GraphProblem.OVERLAP,
                here.term().text(),
                there.node().intent().id(),
                here.node().intent().id(),
                there.term().line(),
                weight(there),
                weight(here));
    }

    private static String weight(Owned owned) {
        return String.format(Locale.ROOT, "%.1f", owned.term().weight());
    }

    /** Terms that find the same have the same: stems, gaps and groups. */
    private String canonical(String term) {
        return TermSyntax.pieces(term).stream()
                .map(piece -> switch (piece) {
                    case TermSyntax.Gap gap -> "…";
                    case TermSyntax.Group group -> "<" + group.name() + ">";
                    case TermSyntax.Words words ->
                        tokenizer.read(words.text()).tokens().stream()
                                .map(token -> language.stem(token.folded()))
                                .collect(Collectors.joining(" "));
                })
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

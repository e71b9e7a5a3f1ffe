package org.econtacts.analysis.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.econtacts.analysis.GraphInspector.Standing;
import org.econtacts.analysis.Language;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Token;

/** A graph ready to be matched: only the terms whose rarest word occurs are tried. */
final class CompiledGraph {

    private final Graph graph;
    private final Lexicon lexicon;
    private final Language language;
    private final Exclusions exclusions;
    private final List<CompiledTerm> terms = new ArrayList<>();
    /** For each word the places of the terms that it anchors. */
    private final int[][] termsByAnchor;

    CompiledGraph(Graph graph) {
        this.graph = graph;
        this.language = Language.of(graph.language());
        this.lexicon = new Lexicon(language);
        this.exclusions = new Exclusions(graph.nodes());
        List<CompiledTerm> loose = new ArrayList<>();
        for (int node = 0; node < graph.nodes().size(); node++) {
            for (Graph.Term term : graph.nodes().get(node).terms()) {
                loose.add(CompiledTerm.of(node, term, graph.synonyms(), lexicon));
            }
            lexicon.addKnown(texts(graph.nodes().get(node).positive()));
            lexicon.addKnown(texts(graph.nodes().get(node).negative()));
        }
        termsByAnchor = index(loose);
    }

    private static List<String> texts(List<Graph.Example> examples) {
        return examples.stream().map(Graph.Example::text).toList();
    }

    private int[][] index(List<CompiledTerm> loose) {
        int[] frequency = new int[lexicon.size()];
        for (CompiledTerm term : loose) {
            for (CompiledTerm.Step step : term.steps()) {
                step.alternatives().forEach(words -> frequency[words[0]]++);
            }
        }
        List<List<Integer>> byAnchor = new ArrayList<>();
        for (int word = 0; word < frequency.length; word++) {
            byAnchor.add(new ArrayList<>());
        }
        for (CompiledTerm term : loose) {
            CompiledTerm anchored = term.anchored(frequency);
            for (int anchor : anchored.anchors()) {
                byAnchor.get(anchor).add(terms.size());
            }
            terms.add(anchored);
        }
        return byAnchor.stream()
                .map(places -> places.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    Graph graph() {
        return graph;
    }

    /**
     * The terms that occur, each once, in the graph's order.
     *
     * @param possible whether an intent may be meant at all
     */
    List<Judgement> judge(Passage passage, Predicate<Graph.Node> possible) {
        List<CompiledTerm.Hit> hits = hits(passage);
        double[] logOdds = new double[graph.nodes().size()];
        List<Standing> standings = new ArrayList<>();
        for (CompiledTerm.Hit hit : hits) {
            int node = hit.term().node();
            Standing standing = hit.denied() ? Standing.DENIED : Standing.COUNTS;
            standings.add(possible.test(graph.nodes().get(node)) ? standing : Standing.OUT_OF_SCOPE);
            logOdds[node] +=
                    standings.getLast() == Standing.COUNTS ? hit.term().term().weight() : 0;
        }
        BitSet excluded = exclusions.excluded(logOdds);
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            boolean drops = standings.get(i) == Standing.COUNTS
                    && excluded.get(hits.get(i).term().node());
            judgements.add(new Judgement(hits.get(i), drops ? Standing.EXCLUDED : standings.get(i)));
        }
        return judgements;
    }

    /** A term that occurs, and whether it counts. */
    record Judgement(CompiledTerm.Hit hit, Standing standing) {

        int node() {
            return hit.term().node();
        }

        /** In log-odds; 0 when it does not count. */
        double weight() {
            return standing == Standing.COUNTS ? hit.term().term().weight() : 0;
        }
    }

    private List<CompiledTerm.Hit> hits(Passage passage) {
        List<Token> tokens = passage.tokens();
        int[] words = new int[tokens.size()];
        BitSet candidates = new BitSet(terms.size());
        for (int i = 0; i < words.length; i++) {
            words[i] = lexicon.number(tokens.get(i));
            if (words[i] != Lexicon.UNKNOWN) {
                for (int term : termsByAnchor[words[i]]) {
                    candidates.set(term);
                }
            }
        }
        CompiledTerm.Denied denied = denied(tokens);
        List<CompiledTerm.Hit> hits = new ArrayList<>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            CompiledTerm.Hit hit = terms.get(i).find(words, denied);
            if (hit != null) {
                hits.add(hit);
            }
        }
        return hits;
    }

    private CompiledTerm.Denied denied(List<Token> tokens) {
        BitSet denials = new BitSet();
        Set<String> denying = language.denials();
        for (int i = 0; i < tokens.size(); i++) {
            denials.set(i, denying.contains(tokens.get(i).folded()));
        }
        return new CompiledTerm.Denied(denials.isEmpty() ? denials : language.denied(tokens), denials);
    }
}

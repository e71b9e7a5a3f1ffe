package org.econtacts.analysis.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.econtacts.analysis.Language;
import org.econtacts.analysis.Passage;

/** A graph ready to be matched: only the terms whose rarest word occurs are tried. */
final class CompiledGraph {

    private final Graph graph;
    private final Lexicon lexicon;
    private final List<CompiledTerm> terms = new ArrayList<>();
    private final List<List<Integer>> termsByAnchor = new ArrayList<>();

    /**
     * A term found in a passage.
     *
     * @param term which
     * @param places of its words in the passage, growing
     */
    record Hit(CompiledTerm term, List<Integer> places) {}

    CompiledGraph(Graph graph) {
        this.graph = graph;
        this.lexicon = new Lexicon(Language.of(graph.language()));
        List<CompiledTerm> loose = new ArrayList<>();
        for (int node = 0; node < graph.nodes().size(); node++) {
            for (Graph.Term term : graph.nodes().get(node).terms()) {
                loose.add(CompiledTerm.of(node, term, graph.synonyms(), lexicon));
            }
            lexicon.addKnown(graph.nodes().get(node).positive());
            lexicon.addKnown(graph.nodes().get(node).negative());
        }
        index(loose);
    }

    private void index(List<CompiledTerm> loose) {
        int[] frequency = new int[lexicon.size()];
        for (CompiledTerm term : loose) {
            for (CompiledTerm.Step step : term.steps()) {
                step.alternatives().forEach(words -> frequency[words[0]]++);
            }
        }
        for (int word = 0; word < frequency.length; word++) {
            termsByAnchor.add(new ArrayList<>());
        }
        for (CompiledTerm term : loose) {
            CompiledTerm anchored = term.anchored(frequency);
            for (int anchor : anchored.anchors()) {
                termsByAnchor.get(anchor).add(terms.size());
            }
            terms.add(anchored);
        }
    }

    Graph graph() {
        return graph;
    }

    /** The terms that occur, each once, in the graph's order. */
    List<Hit> hits(Passage passage) {
        int[] words = passage.tokens().stream().mapToInt(lexicon::number).toArray();
        BitSet candidates = new BitSet(terms.size());
        for (int word : words) {
            if (word != Lexicon.UNKNOWN) {
                termsByAnchor.get(word).forEach(candidates::set);
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            List<Integer> places = terms.get(i).find(words);
            if (!places.isEmpty()) {
                hits.add(new Hit(terms.get(i), places));
            }
        }
        return hits;
    }
}

package org.econtacts.analysis.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A term as numbers of words, ready to be looked for.
 *
 * @param node place of its intent in the graph
 * @param term as it was written
 * @param steps what must follow each other
 * @param anchors where none of these words occurs, the term does not either
 */
record CompiledTerm(int node, Graph.Term term, List<Step> steps, int[] anchors) {

    /** Words that a gap may hold. */
    private static final int GAP = 5;

    /**
     * A part of a term: one of several sequences of words, or a gap when there is none.
     *
     * @param firsts the first word of each: looked through side by side, where most sequences are not met at all
     */
    record Step(List<int[]> alternatives, int[] firsts) {

        Step(List<int[]> alternatives) {
            this(alternatives, alternatives.stream().mapToInt(words -> words[0]).toArray());
        }

        boolean begins(int word) {
            for (int first : firsts) {
                if (first == word) {
                    return true;
                }
            }
            return false;
        }

        boolean isGap() {
            return alternatives.isEmpty();
        }
    }

    /**
     * A term found in a passage.
     *
     * @param term which
     * @param places of its words in the passage, growing
     * @param denied whether the writer says that he does not want it
     */
    record Hit(CompiledTerm term, List<Integer> places, boolean denied) {}

    /**
     * What a negation reaches in a passage.
     *
     * @param words places that are denied
     * @param denials places of the words that deny: a term that names one of them means it
     */
    record Denied(BitSet words, BitSet denials) {

        boolean denies(List<Integer> places) {
            return places.stream().anyMatch(words::get) && places.stream().noneMatch(denials::get);
        }
    }

    static CompiledTerm of(int node, Graph.Term term, Map<String, List<String>> synonyms, Lexicon lexicon) {
        List<Step> steps = new ArrayList<>();
        for (TermSyntax.Piece piece : TermSyntax.pieces(term.text())) {
            switch (piece) {
                case TermSyntax.Gap gap -> steps.add(new Step(List.of()));
                case TermSyntax.Words words -> addWords(steps, lexicon.add(words.text()));
                case TermSyntax.Group group ->
                    steps.add(new Step(synonyms.getOrDefault(group.name(), List.of()).stream()
                            .map(lexicon::add)
                            .filter(words -> words.length > 0)
                            .toList()));
            }
        }
        return new CompiledTerm(node, term, withoutOuterGaps(steps), new int[0]);
    }

    private static void addWords(List<Step> steps, int[] words) {
        for (int word : words) {
            steps.add(new Step(List.of(new int[] {word})));
        }
    }

    private static List<Step> withoutOuterGaps(List<Step> steps) {
        int from = 0;
        int to = steps.size();
        while (from < to && steps.get(from).isGap()) {
            from++;
        }
        while (to > from && steps.get(to - 1).isGap()) {
            to--;
        }
        return List.copyOf(steps.subList(from, to));
    }

    /** The same, anchored at the step whose words are rarest in the graph. */
    CompiledTerm anchored(int[] frequency) {
        int[] best = steps.stream()
                .filter(step -> !step.isGap())
                .map(step -> step.alternatives().stream()
                        .mapToInt(words -> words[0])
                        .distinct()
                        .toArray())
                .min(Comparator.comparingInt(words ->
                        Arrays.stream(words).map(word -> frequency[word]).sum()))
                .orElse(new int[0]);
        return new CompiledTerm(node, term, steps, best);
    }

    /** Its first occurrence that is not denied, else its first one; null when it does not occur. */
    @Nullable
    Hit find(int[] words, Denied denied) {
        Hit first = null;
        Step beginning = steps.getFirst();
        for (int start = 0; start < words.length; start++) {
            if (!beginning.begins(words[start])) {
                continue;
            }
            List<Integer> places = new ArrayList<>();
            if (matches(words, start, 0, places)) {
                places.sort(Comparator.naturalOrder());
                Hit hit = new Hit(this, places, term.weight() > 0 && denied.denies(places));
                if (!hit.denied()) {
                    return hit;
                }
                first = first == null ? hit : first;
            }
        }
        return first;
    }

    private boolean matches(int[] words, int at, int step, List<Integer> places) {
        if (step == steps.size()) {
            return true;
        }
        Step here = steps.get(step);
        if (here.isGap()) {
            for (int skipped = 0; skipped <= GAP && at + skipped < words.length; skipped++) {
                if (matches(words, at + skipped, step + 1, places)) {
                    return true;
                }
            }
            return false;
        }
        for (int n = 0; n < here.firsts().length && at < words.length; n++) {
            if (here.firsts()[n] != words[at]) {
                continue;
            }
            int[] alternative = here.alternatives().get(n);
            if (follows(words, at, alternative) && matches(words, at + alternative.length, step + 1, places)) {
                for (int i = 0; i < alternative.length; i++) {
                    places.add(at + i);
                }
                return true;
            }
        }
        return false;
    }

    private static boolean follows(int[] words, int at, int[] wanted) {
        return at + wanted.length <= words.length
                && Arrays.equals(words, at, at + wanted.length, wanted, 0, wanted.length);
    }
}

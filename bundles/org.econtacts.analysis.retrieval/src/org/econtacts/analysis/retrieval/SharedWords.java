package org.econtacts.analysis.retrieval;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Token;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.Evidence;

/** What a message and its neighbour have in common. */
final class SharedWords {

    /** Shorter words are articles and the like. */
    private static final int MEANINGFUL = 4;

    private SharedWords() {}

    static Explanation explain(Passage passage, Neighbour neighbour) {
        Set<String> theirs = new HashSet<>();
        for (Token token : new Tokenizer().read(neighbour.found().text()).tokens()) {
            theirs.add(token.folded());
        }
        double[] weights = new double[passage.size()];
        for (int i = 0; i < weights.length; i++) {
            String word = passage.tokens().get(i).folded();
            weights[i] = word.length() >= MEANINGFUL && theirs.contains(word) ? 1 : 0;
        }
        // the score is shared evenly: BM25 does not say more without a second search
        double each = neighbour.score() / Math.max(Arrays.stream(weights).sum(), 1);
        Arrays.setAll(weights, i -> weights[i] * each);
        List<Evidence> evidence = passage.evidence(weights, 0);
        return new Explanation(evidence, neighbour.found().title());
    }
}

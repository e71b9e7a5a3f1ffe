package org.econtacts.analysis.retrieval;

import java.util.List;
import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;

/**
 * The cases that a passage resembles.
 *
 * @param neighbours nearest first
 * @param channels their votes
 */
record Neighbourhood(Passage passage, List<Neighbour> neighbours, double[][] channels) implements Reading {

    // written out, because a record's own accessor would not promise what the interface does
    @Override
    public double[][] channels() {
        return channels;
    }

    /** The nearest case of that intent, and the words in common with it. */
    @Override
    public Explanation explain(int intent, int rival, double[] channelWeights) {
        return neighbours.stream()
                .filter(neighbour -> neighbour.found().intent() == intent)
                .findFirst()
                .map(neighbour -> SharedWords.explain(passage, neighbour))
                .orElse(Explanation.NOTHING);
    }
}

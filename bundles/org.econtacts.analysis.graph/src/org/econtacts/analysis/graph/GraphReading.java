package org.econtacts.analysis.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;

/**
 * The terms that occur in a passage.
 *
 * @param votes in the graph's order
 * @param channels the log-odds of all places as logarithms of probabilities
 */
record GraphReading(Passage passage, List<Vote> votes, double[][] channels) implements Reading {

    /**
     * A term that occurs.
     *
     * @param place of its intent
     * @param hit where it occurs
     */
    record Vote(int place, CompiledTerm.Hit hit) {

        double weight() {
            return hit.term().term().weight();
        }

        /** In no language: {@code taux … élevé +2.5}. */
        String said() {
            return hit.term().term().text()
                    + ' '
                    + String.format(Locale.ROOT, "%+.1f", weight()).replace('-', '−');
        }
    }

    static GraphReading of(Passage passage, List<Vote> votes, int intents) {
        if (votes.isEmpty()) {
            return new GraphReading(passage, votes, new double[][] {{}});
        }
        double[] odds = new double[intents];
        votes.forEach(vote -> odds[vote.place()] += vote.weight());
        double max = Arrays.stream(odds).max().orElse(0);
        double sum = Arrays.stream(odds).map(one -> Math.exp(one - max)).sum();
        double[] logarithms =
                Arrays.stream(odds).map(one -> one - max - Math.log(sum)).toArray();
        return new GraphReading(passage, votes, new double[][] {logarithms});
    }

    // written out, because a record's own accessor would not promise what the interface does
    @Override
    public double[][] channels() {
        return channels;
    }

    @Override
    public Explanation explain(int intent, int rival, double[] channelWeights) {
        List<Vote> own = votes.stream()
                .filter(vote -> vote.place() == intent)
                .sorted(Comparator.comparingDouble(vote -> -Math.abs(vote.weight())))
                .toList();
        double[] weights = new double[passage.size()];
        for (Vote vote : own) {
            List<Integer> places = vote.hit().places();
            places.forEach(place -> weights[place] += vote.weight() / places.size());
        }
        String path = own.stream().map(Vote::said).collect(Collectors.joining(" · "));
        return new Explanation(passage.evidence(weights, 0), path);
    }
}

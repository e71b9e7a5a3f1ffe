package org.econtacts.analysis.retrieval;

import java.util.List;
import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;

/**
 * The cases that a passage resembles.
 *
 * @param neighbours nearest first
 * @param known share of the rarity of the passage's words that lies in words of the index, 0 to 1
 * @param templates where the templates were looked up
 * @param channels their votes, and the templates' shares
 */
record Neighbourhood(
        Passage passage, List<Neighbour> neighbours, double known, TemplateIndex templates, double[][] channels)
        implements Reading {

    // written out, because a record's own accessor would not promise what the interface does
    @Override
    public double[][] channels() {
        return channels;
    }

    /**
     * Score of the nearest case / √(words of the passage), about 0 to 5; that score less the one of the nearest case of another
     * intent, all of it when there is none; share of the words' rarity that is in known ones, 0 to 1.
     */
    @Override
    public double[] signals() {
        double best = neighbours.isEmpty() ? 0 : neighbours.getFirst().score();
        double second = neighbours.stream()
                .filter(neighbour -> neighbour.found().intent()
                        != neighbours.getFirst().found().intent())
                .mapToDouble(Neighbour::score)
                .findFirst()
                .orElse(0);
        return new double[] {best / Math.sqrt(Math.max(passage.size(), 1)), best - second, known};
    }

    /** The nearest case of that intent, and the words in common with it; else its best template. */
    @Override
    public Explanation explain(int intent, int rival, double[] channelWeights) {
        return neighbours.stream()
                .filter(neighbour -> neighbour.found().intent() == intent)
                .findFirst()
                .map(neighbour -> SharedWords.explain(passage, neighbour))
                .orElseGet(() -> byTemplate(intent));
    }

    private Explanation byTemplate(int intent) {
        TemplateMatch match = templates.match(passage, intent);
        return match.title().isEmpty()
                ? Explanation.NOTHING
                : new Explanation(passage.evidence(match.weights(), 0), match.title());
    }
}

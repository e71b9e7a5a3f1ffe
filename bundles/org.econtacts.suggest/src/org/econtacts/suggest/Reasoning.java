package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Token;
import org.econtacts.model.Evidence;
import org.econtacts.model.Reason;

/**
 * Divides the difference of two intents' pooled scores among what made it: exactly among the words where an analyser adds up
 * words, one figure for each other analyser. A pooled score is a weighted sum over channels, so that the parts add up.
 */
final class Reasoning {

    /** So many words are named, the others are summed. */
    static final int NAMED = 12;

    private static final String GRAPH = "graph";

    private final Ensemble ensemble;
    private final Finding finding;

    Reasoning(Ensemble ensemble, Finding finding) {
        this.ensemble = ensemble;
        this.finding = finding;
    }

    /** Why that intent rather than the most probable other one. */
    Reason reason(int intent) {
        int rival = finding.rival(intent);
        double[] words = new double[finding.passage().size()];
        List<Reason.Part> parts = new ArrayList<>();
        double difference = 0;
        for (int number = 0; number < ensemble.analyzers().size(); number++) {
            double own = difference(number, intent, rival);
            double[] divided = reading(number).contributions(intent, rival, ensemble.weights(number));
            if (divided.length == words.length && own != 0) {
                IntStream.range(0, words.length).forEach(i -> words[i] += divided[i]);
            } else if (own != 0) {
                parts.add(new Reason.Part(ensemble.analyzers().get(number).name(), own));
            }
            difference += own;
        }
        List<Evidence> named = named(words);
        double said = named.stream().mapToDouble(Evidence::weight).sum()
                + parts.stream().mapToDouble(Reason.Part::weight).sum();
        String other = rival == Intents.NONE ? null : ensemble.intents().id(rival);
        return new Reason(other, difference, named, difference - said, parts, path(intent, rival));
    }

    private Reading reading(int number) {
        return finding.readings().get(number);
    }

    /** What an analyser's channels add to the difference, as the pool takes them. */
    private double difference(int number, int intent, int rival) {
        double[] weights = ensemble.weights(number);
        double[][] channels = reading(number).channels();
        double sum = 0;
        for (int m = 0; m < channels.length; m++) {
            double[] prepared = Pool.prepared(channels[m], ensemble.intents().size());
            sum += prepared.length == 0 ? 0 : weights[m] * (prepared[intent] - prepared[rival]);
        }
        return sum;
    }

    /** The words that count most, in text order. */
    private List<Evidence> named(double[] weights) {
        List<Token> tokens = finding.passage().tokens();
        return IntStream.range(0, weights.length)
                .boxed()
                .filter(i -> weights[i] != 0)
                .sorted(Comparator.comparingDouble(i -> -Math.abs(weights[i])))
                .limit(NAMED)
                .sorted()
                .map(i -> {
                    Token token = tokens.get(i);
                    return new Evidence(token.field(), token.start(), token.end(), weights[i]);
                })
                .toList();
    }

    private String path(int intent, int rival) {
        return IntStream.range(0, ensemble.analyzers().size())
                .filter(number -> ensemble.analyzers().get(number).name().equals(GRAPH))
                .mapToObj(number -> reading(number)
                        .explain(intent, rival, ensemble.weights(number))
                        .path())
                .findFirst()
                .orElse("");
    }
}

package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Explanation;
import org.econtacts.model.Evidence;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Verdict;

/** Puts what the analysers said into words that can be kept and compared. */
final class Verdicts {

    private static final int SCORES = 5;
    /** Less probable intents are not worth keeping. */
    private static final double LEAST = 0.001;

    private final Ensemble ensemble;
    private final Finding finding;

    Verdicts(Ensemble ensemble, Finding finding) {
        this.ensemble = ensemble;
        this.finding = finding;
    }

    /** One verdict of every analyser. */
    List<Verdict> all() {
        return IntStream.range(0, ensemble.analyzers().size())
                .mapToObj(this::verdict)
                .toList();
    }

    private Verdict verdict(int number) {
        Analyzer analyzer = ensemble.analyzers().get(number);
        double[] own = ownProbabilities(number);
        if (own.length == 0) {
            return new Verdict(analyzer.name(), analyzer.version(), List.of(), List.of(), "");
        }
        Finding mine = new Finding(finding.passage(), finding.readings(), own, Finding.margin(own));
        List<IntentScore> scores = scores(ensemble, mine, LEAST);
        Explanation why = explain(number, mine.best(), mine.rival(mine.best()));
        return new Verdict(analyzer.name(), analyzer.version(), scores, why.evidence(), why.path());
    }

    /** The analyser's channels pooled among themselves; empty when it is silent. */
    private double[] ownProbabilities(int number) {
        double[] weights = ensemble.weights(number);
        double[][] channels = finding.readings().get(number).channels();
        double sum = 0;
        for (int m = 0; m < channels.length; m++) {
            weights[m] = Math.max(weights[m], 1e-3);
            sum += channels[m].length == 0 ? 0 : weights[m];
        }
        if (sum == 0) {
            return new double[0];
        }
        for (int m = 0; m < channels.length; m++) {
            weights[m] /= sum;
        }
        return new Pool(weights)
                .probabilities(List.of(channels), ensemble.intents().size());
    }

    private Explanation explain(int number, int intent, int rival) {
        return finding.readings().get(number).explain(intent, rival, ensemble.weights(number));
    }

    /** The most probable intents. */
    static List<IntentScore> scores(Ensemble ensemble, Finding finding, double least) {
        return finding.ranking(SCORES).stream()
                .filter(place -> finding.probabilities()[place] >= least)
                .map(place -> new IntentScore(ensemble.intents().id(place), finding.probabilities()[place]))
                .toList();
    }

    /** The words that decided for an intent, all analysers together, in text order; pieces that overlap become one. */
    List<Evidence> evidence(int intent) {
        List<Evidence> all = new ArrayList<>();
        for (int number = 0; number < ensemble.analyzers().size(); number++) {
            all.addAll(explain(number, intent, finding.rival(intent)).evidence());
        }
        all.sort(Comparator.comparing(Evidence::field)
                .thenComparing(Evidence::start)
                .thenComparing(Evidence::end));
        List<Evidence> merged = new ArrayList<>();
        for (Evidence next : all) {
            if (!merged.isEmpty() && overlap(merged.getLast(), next)) {
                Evidence last = merged.removeLast();
                merged.add(new Evidence(
                        last.field(), last.start(), Math.max(last.end(), next.end()), last.weight() + next.weight()));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private static boolean overlap(Evidence earlier, Evidence later) {
        return earlier.field() == later.field() && later.start() < earlier.end();
    }
}

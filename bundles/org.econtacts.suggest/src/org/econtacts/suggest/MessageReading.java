package org.econtacts.suggest;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Scope;
import org.econtacts.analysis.TokenizedText;

/**
 * Finds what a message asks. A short one is read as a whole; in a longer one the request may be buried, so its sentences and
 * pairs of sentences are read too, and those count that stand out most from the background, that is from text which asks
 * nothing, unless the whole is understood better. No passage is read twice. For one thread.
 */
final class MessageReading {

    /** So many passages are read by the analysers that take their time. */
    private static final int READ_FULLY = 3;
    /** A pair of sentences is one request of two sentences when each stands out from the background by so much… */
    private static final double EACH = 3;
    /** …and then stands out by so much more than its sentences, for half a request is often another one. */
    private static final double TOGETHER = 2.5;
    /** What a single word stands out too much by, two words by half of it…: one known word deceives where few others are. */
    private static final double ALONE = 8;

    private final Ensemble ensemble;
    private final Calibration calibration;
    private final Abstention abstention;
    private final Scope scope;
    private final Map<Long, List<Reading>> quick = new HashMap<>();
    private final Map<Long, Glance> glances = new HashMap<>();
    private final Map<Long, Finding> findings = new HashMap<>();
    private @Nullable TokenizedText text;

    MessageReading(Ensemble ensemble, Calibration calibration, Abstention abstention) {
        this(ensemble, calibration, abstention, Scope.OPEN);
    }

    /** @param scope what is known of the message besides its text */
    MessageReading(Ensemble ensemble, Calibration calibration, Abstention abstention, Scope scope) {
        this.abstention = abstention;
        this.scope = scope;
        this.ensemble = ensemble;
        this.calibration = calibration;
    }

    private record Glance(Sighting sighting, double margin) {
        Passage passage() {
            return sighting.passage();
        }
    }

    /** What all analysers together find in it. */
    Finding find(TokenizedText text) {
        Finding whole = read(text.whole());
        if (Passages.isShort(text)) {
            return whole;
        }
        List<Finding> found = promising(text).stream().map(this::read).toList();
        Finding agreed = agreed(found);
        return WholeOrPassages.prefersWhole(whole, found, agreed.best()) ? whole : agreed;
    }

    /**
     * What the passages hold most probable together, each the more the more it stands out: neighbours often overlap, and
     * where one of them has a word too many or too few, the others know better.
     *
     * @return of those that hold it most probable, the one that stands out most
     */
    private Finding agreed(List<Finding> found) {
        double most = found.stream().mapToDouble(this::standing).max().orElse(Double.NEGATIVE_INFINITY);
        double[] sum = new double[ensemble.intents().size()];
        for (Finding finding : found) {
            double weight = Math.exp(standing(finding) - most);
            for (int c = 0; c < sum.length; c++) {
                sum[c] += weight * finding.probabilities()[c];
            }
        }
        int intent = Finding.best(sum);
        return found.stream()
                .max(Comparator.comparing((Finding finding) -> finding.best() == intent)
                        .thenComparingDouble(this::standing))
                .orElseThrow();
    }

    /** How far it stands out: from the background, and from what is asked of somebody else. */
    private double standing(Finding finding) {
        return finding.margin() + abstention.logOdds(finding) + shape(finding.passage());
    }

    /** What the passage's length and sentences add, whatever they say. */
    private double shape(Passage passage) {
        return together(passage) - ALONE / Math.max(1, passage.size());
    }

    private double together(Passage passage) {
        List<Integer> starts = passage.text().sentenceStarts();
        int second = Collections.binarySearch(starts, passage.from()) + 1;
        if (second >= starts.size() || starts.get(second) >= passage.to() || isWhole(passage)) {
            return 0;
        }
        int between = starts.get(second);
        boolean bothStandOut = standsOut(new Passage(passage.text(), passage.from(), between))
                && standsOut(new Passage(passage.text(), between, passage.to()));
        return bothStandOut ? TOGETHER : 0;
    }

    /** A sentence that was not worth a glance does not. */
    private boolean standsOut(Passage sentence) {
        Glance glance = glances.get(place(sentence));
        return glance != null && glance.margin() > EACH;
    }

    private static boolean isWhole(Passage passage) {
        return passage.size() == passage.text().tokens().size();
    }

    /**
     * All that a message asks.
     *
     * @param found what it asks first of all
     */
    Requests requests(Finding found, SeveralRequests rule) {
        if (found.passage().text().sentenceStarts().size() < 2) {
            return Requests.only(found);
        }
        RequestSearch search = new RequestSearch(this, found.passage().text());
        Optional<RequestSearch.Candidate> pair = search.pair(rule).filter(two -> isAsked(two, rule));
        return pair.map(two -> requests(
                        search.further(two, rule)
                                .filter(three -> isAsked(three, rule))
                                .orElse(two),
                        rule))
                .orElseGet(() -> Requests.only(found));
    }

    /** The two things that it most probably asks if it asks two; empty when it can only be one. */
    Optional<RequestSearch.Candidate> pair(TokenizedText text, SeveralRequests rule) {
        return new RequestSearch(this, text).pair(rule);
    }

    private static boolean isAsked(RequestSearch.Candidate candidate, SeveralRequests rule) {
        return rule.probability(candidate.signals()) >= SeveralRequests.THRESHOLD;
    }

    private Requests requests(RequestSearch.Candidate found, SeveralRequests rule) {
        List<Request> asked = found.sightings().stream()
                .map(sighting -> new Request(read(sighting.passage()), sighting.intent()))
                .toList();
        return new Requests(asked, rule.probability(found.signals()));
    }

    /** The passages in which the quick analysers find most. */
    private List<Passage> promising(TokenizedText text) {
        List<Glance> all = Passages.of(text).stream().map(this::glanced).toList();
        return all.stream()
                .sorted(Comparator.comparingDouble(glance -> -glance.margin() - shape(glance.passage())))
                .limit(READ_FULLY)
                .map(Glance::passage)
                .toList();
    }

    /** The most probable intent of a passage, as the quick analysers see it. */
    Sighting sighting(Passage passage) {
        return glanced(passage).sighting();
    }

    private Glance glanced(Passage passage) {
        return glances.computeIfAbsent(place(passage), key -> {
            double[] pooled = pooled(ensemble.glance(quick(passage)));
            return new Glance(new Sighting(passage, pooled, Finding.best(pooled)), Finding.margin(pooled));
        });
    }

    private List<Reading> quick(Passage passage) {
        return quick.computeIfAbsent(place(passage), key -> ensemble.quick(passage, scope));
    }

    /** What all analysers together find in one passage. */
    Finding read(Passage passage) {
        return findings.computeIfAbsent(place(passage), key -> {
            List<Reading> readings = ensemble.complete(passage, scope, quick(passage));
            double[] pooled = pooled(Ensemble.channels(readings));
            return new Finding(passage, readings, calibration.apply(pooled), Finding.margin(pooled));
        });
    }

    /** Where a passage stands; what was seen in another message is forgotten. */
    private long place(Passage passage) {
        if (passage.text() != text) {
            text = passage.text();
            quick.clear();
            glances.clear();
            findings.clear();
        }
        return (long) passage.from() << Integer.SIZE | passage.to();
    }

    private double[] pooled(List<double[]> channels) {
        return ensemble.pool().probabilities(channels, ensemble.intents().size());
    }
}

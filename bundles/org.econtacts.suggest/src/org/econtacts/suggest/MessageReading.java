package org.econtacts.suggest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Scope;
import org.econtacts.analysis.TokenizedText;

/**
 * Finds what a message asks. A short one is read as a whole; in a longer one the request may be buried, so its sentences and
 * pairs of sentences are read too, and the passage counts that stands out most from the background, that is from text which
 * asks nothing. No passage is read twice. For one thread.
 */
final class MessageReading {

    /** So many passages are read by the analysers that take their time. */
    private static final int READ_FULLY = 3;
    /**
     * A passage must stand out more than the whole by so much (in logarithms of odds), for the whole knows the
     * circumstances: with less, real letters lose accuracy; a request buried in foreign text stands out by far more.
     */
    private static final double BY_SO_MUCH = 6;

    private final Ensemble ensemble;
    private final Calibration calibration;
    private final Scope scope;
    private final Map<Long, List<Reading>> quick = new HashMap<>();
    private final Map<Long, Glance> glances = new HashMap<>();
    private final Map<Long, Finding> findings = new HashMap<>();
    private @Nullable TokenizedText text;

    MessageReading(Ensemble ensemble, Calibration calibration) {
        this(ensemble, calibration, Scope.OPEN);
    }

    /** @param scope what is known of the message besides its text */
    MessageReading(Ensemble ensemble, Calibration calibration, Scope scope) {
        this.scope = scope;
        this.ensemble = ensemble;
        this.calibration = calibration;
    }

    private record Glance(Passage passage, int best, double margin) {}

    /** What all analysers together find in it. */
    Finding find(TokenizedText text) {
        Finding whole = read(text.whole());
        if (Passages.isShort(text)) {
            return whole;
        }
        return Stream.concat(Stream.of(whole), promising(text).stream().map(this::read))
                .max(Comparator.comparingDouble(finding -> finding.margin() + (finding == whole ? BY_SO_MUCH : 0)))
                .orElse(whole);
    }

    /** The requests of the message in which that was found, in text order; only the one found when it asks nothing more. */
    List<Finding> requests(Finding found) {
        return new Requests(this).in(found);
    }

    /** The passages in which the quick analysers find most. */
    private List<Passage> promising(TokenizedText text) {
        return Passages.of(text).stream()
                .map(this::glanced)
                .sorted(Comparator.comparingDouble(glance -> -glance.margin()))
                .limit(READ_FULLY)
                .map(Glance::passage)
                .toList();
    }

    /** The most probable intent of a passage, as the quick analysers see it. */
    int glance(Passage passage) {
        return glanced(passage).best();
    }

    private Glance glanced(Passage passage) {
        return glances.computeIfAbsent(place(passage), key -> {
            double[] pooled = pooled(ensemble.glance(quick(passage)));
            return new Glance(passage, Finding.best(pooled), Finding.margin(pooled));
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

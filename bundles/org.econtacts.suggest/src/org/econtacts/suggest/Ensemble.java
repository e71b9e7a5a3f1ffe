package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Scope;

/**
 * The analysers of one moment, in their fixed order, and the pool of their channels. Immutable.
 *
 * @param intents what is scored
 * @param analyzers at least one
 * @param pool one weight for each channel of all analysers, in their order
 */
record Ensemble(Intents intents, List<Analyzer> analyzers, Pool pool) {

    private static final double[] SILENT = {};

    Ensemble {
        analyzers = List.copyOf(analyzers);
    }

    /** What all analysers say of a text of which nothing else is known. */
    List<Reading> readings(Passage passage) {
        return readings(passage, Scope.OPEN);
    }

    /** What all analysers say. */
    List<Reading> readings(Passage passage, Scope scope) {
        return complete(passage, scope, quick(passage, scope));
    }

    /** What the analysers say that read quickly, in their order. */
    List<Reading> quick(Passage passage, Scope scope) {
        List<Reading> readings = new ArrayList<>();
        for (Analyzer analyzer : analyzers) {
            if (!analyzer.costly()) {
                readings.add(analyzer.read(passage, intents.size(), scope));
            }
        }
        return readings;
    }

    /** What all analysers say, when the quick ones have already spoken. */
    List<Reading> complete(Passage passage, Scope scope, List<Reading> quick) {
        Iterator<Reading> known = quick.iterator();
        List<Reading> readings = new ArrayList<>();
        for (Analyzer analyzer : analyzers) {
            readings.add(analyzer.costly() ? analyzer.read(passage, intents.size(), scope) : known.next());
        }
        return readings;
    }

    /** The channels of the quick analysers; those of the others are silent. */
    List<double[]> glance(List<Reading> quick) {
        Iterator<Reading> known = quick.iterator();
        List<double[]> channels = new ArrayList<>();
        for (Analyzer analyzer : analyzers) {
            if (analyzer.costly()) {
                analyzer.channels().forEach(channel -> channels.add(SILENT));
            } else {
                channels.addAll(Arrays.asList(known.next().channels()));
            }
        }
        return channels;
    }

    /** All channels in one row. */
    static List<double[]> channels(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> Arrays.stream(reading.channels()))
                .toList();
    }

    /** Where an analyser's channels begin in the pool. */
    int firstChannel(int analyzer) {
        int first = 0;
        for (int i = 0; i < analyzer; i++) {
            first += analyzers.get(i).channels().size();
        }
        return first;
    }

    /** The pool's weights of one analyser's channels. */
    double[] weights(int analyzer) {
        int first = firstChannel(analyzer);
        int count = analyzers.get(analyzer).channels().size();
        return Arrays.copyOfRange(pool.weights(), first, first + count);
    }

    /** The same with another pool. */
    Ensemble with(Pool other) {
        return new Ensemble(intents, analyzers, other);
    }

    /** The same with every analyser replaced. */
    Ensemble with(Intents newIntents, UnaryOperator<Analyzer> change) {
        return new Ensemble(newIntents, analyzers.stream().map(change).toList(), pool);
    }
}

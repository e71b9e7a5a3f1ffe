package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Arrays;
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

    Ensemble {
        analyzers = List.copyOf(analyzers);
    }

    /** What all analysers say of a text of which nothing else is known. */
    List<Reading> readings(Passage passage) {
        return readings(passage, Scope.OPEN);
    }

    /** What all analysers say. */
    List<Reading> readings(Passage passage, Scope scope) {
        List<Reading> readings = new ArrayList<>();
        for (Analyzer analyzer : analyzers) {
            readings.add(analyzer.read(passage, intents.size(), scope));
        }
        return readings;
    }

    /** The channels of the analysers that read quickly; those of the others are silent. */
    List<double[]> glance(Passage passage, Scope scope) {
        List<double[]> channels = new ArrayList<>();
        for (Analyzer analyzer : analyzers) {
            if (analyzer.costly()) {
                analyzer.channels().forEach(channel -> channels.add(new double[0]));
            } else {
                Reading reading = analyzer.read(passage, intents.size(), scope);
                channels.addAll(Arrays.asList(reading.channels()));
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

package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Reading;

/**
 * What may tell whether a passage asks for anything in the label set. Probabilities alone do not: they sum to 1 also for a
 * text in which no word is known.
 */
final class Signals {

    /** Of the pooled best probability, in log-odds. */
    private static final double LOGIT_WEIGHT = 1.3;
    /** Of the embeddings' greatest score above their mean. */
    private static final double EMBEDDING_WEIGHT = 0.55;
    /** Of the likeness to the nearest example. */
    private static final double LIKENESS_WEIGHT = 0.45;

    private static final double LIMIT = 12;

    private Signals() {}

    /** All signals of one passage, always in the same order. */
    static double[] of(double[] probabilities, List<Reading> readings) {
        List<Double> found = new ArrayList<>();
        found.add(logit(probabilities[Finding.best(probabilities)]));
        for (Reading reading : readings) {
            for (double[] channel : reading.channels()) {
                found.add(height(channel));
                found.add(background(channel));
            }
            for (double signal : reading.signals()) {
                found.add(signal);
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * What each signal counts before any text out of scope is known: found by leaving intents out of two English sets, as
     * what served both.
     *
     * @param readings of any passage, in the analysers' order
     */
    static double[] usualWeights(List<Analyzer> analyzers, List<Reading> readings) {
        List<Double> weights = new ArrayList<>();
        weights.add(LOGIT_WEIGHT);
        for (int i = 0; i < analyzers.size(); i++) {
            for (String channel : analyzers.get(i).channels()) {
                weights.add(channel.equals("embedding") ? EMBEDDING_WEIGHT : 0);
                weights.add(0.0);
            }
            boolean likeness = analyzers.get(i).name().equals("retrieval");
            for (int s = 0; s < readings.get(i).signals().length; s++) {
                weights.add(likeness && s == 0 ? LIKENESS_WEIGHT : 0);
            }
        }
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How little it holds the passage for background; 0 when it has no opinion on that. */
    private static double background(double[] channel) {
        boolean silent = channel.length == 0 || Double.isNaN(channel[Intents.NONE]);
        return silent ? 0 : -Math.max(Pool.FLOOR, channel[Intents.NONE]);
    }

    /** The best score above the mean score: where the scores sum to nothing, how far the text spoke at all. */
    private static double height(double[] channel) {
        if (channel.length < 2) {
            return 0;
        }
        double sum = 0;
        double best = Double.NEGATIVE_INFINITY;
        int known = 0;
        for (int c = 0; c < channel.length; c++) {
            if (!Double.isNaN(channel[c])) {
                sum += channel[c];
                known++;
                best = c == Intents.NONE ? best : Math.max(best, channel[c]);
            }
        }
        return known == 0 || best == Double.NEGATIVE_INFINITY ? 0 : best - sum / known;
    }

    private static double logit(double p) {
        return Math.clamp(Math.log(p / (1 - p)), -LIMIT, LIMIT);
    }
}

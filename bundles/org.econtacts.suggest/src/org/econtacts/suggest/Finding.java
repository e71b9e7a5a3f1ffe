package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;

/**
 * What all analysers together found in one passage.
 *
 * @param passage what was read
 * @param readings of each analyser
 * @param probabilities of all places, calibrated
 * @param margin how far the best intent stands out from the background, before calibration, as a logarithm of odds
 */
record Finding(Passage passage, List<Reading> readings, double[] probabilities, double margin) {

    /** Below it a probability says nothing more. */
    private static final double LEAST = 1e-12;

    /** How far the best intent stands out from the background. */
    static double margin(double[] probabilities) {
        double best = Math.max(probabilities[best(probabilities)], LEAST);
        return Math.log(best / Math.max(probabilities[Intents.NONE], LEAST));
    }

    /** Places by falling probability, without {@link Intents#NONE}; ties in the order of the intents. */
    List<Integer> ranking(int limit) {
        List<Integer> best = new ArrayList<>();
        for (int place = 1; place < probabilities.length; place++) {
            if (best.size() < limit || probabilities[place] > probabilities[best.getLast()]) {
                best.add(rank(place, best), place);
                if (best.size() > limit) {
                    best.removeLast();
                }
            }
        }
        return best;
    }

    /** After all that are at least as probable. */
    private int rank(int place, List<Integer> best) {
        int rank = best.size();
        while (rank > 0 && probabilities[best.get(rank - 1)] < probabilities[place]) {
            rank--;
        }
        return rank;
    }

    /** The most probable intent; {@link Intents#NONE} when there is no intent at all. */
    int best() {
        return best(probabilities);
    }

    static int best(double[] probabilities) {
        int best = Math.min(1, probabilities.length - 1);
        for (int place = 2; place < probabilities.length; place++) {
            best = probabilities[place] > probabilities[best] ? place : best;
        }
        return best;
    }

    /** The most probable place besides the given one, {@link Intents#NONE} included. */
    int rival(int place) {
        int rival = place == Intents.NONE && probabilities.length > 1 ? 1 : Intents.NONE;
        for (int other = 1; other < probabilities.length; other++) {
            if (other != place && probabilities[other] > probabilities[rival]) {
                rival = other;
            }
        }
        return rival;
    }
}

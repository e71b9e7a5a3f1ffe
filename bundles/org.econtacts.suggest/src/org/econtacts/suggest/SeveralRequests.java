package org.econtacts.suggest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.econtacts.model.Confidence;

/**
 * How probable it is that a message asks exactly those two or three things. Immutable.
 *
 * @param rule on the signals of {@link RequestSearch.Candidate}
 * @param measured how often it was right on texts that nothing was trained on
 */
record SeveralRequests(Logistic rule, Calibration measured) {

    /**
     * From here on they are answered together. One block too many is taken out at a stroke, a request overlooked is written
     * by hand: so it is less than one half.
     */
    static final double THRESHOLD = 0.4;
    /** With fewer texts that ask several things, nothing is fitted. */
    private static final int LEAST = 20;

    /**
     * What serves before texts that ask several things are known: fitted on pairs of requests from two English sets and on
     * our own French letters, each of them found nearly as well by what was fitted on the other two.
     */
    private static final Logistic USUAL = new Logistic(
            new double[] {2.628, -0.042, 4.315, -2.486, -5.632, -3.107, 0.784, 0.051, 0.171},
            new double[] {3.968, 3.125, 5.05, 3.514, 3.741, 3.075, 5.165, 0.22, 0.377},
            new double[] {1.459, 1.925, 0.735, 0.605, 0.397, -0.74, -0.686, 0.258, 0.301, -1.766});

    /**
     * The same for the built-in intents, of which each has its share of exemplars: fitted on messages of our own that ask two
     * things and on exemplars, read by engines that had not learnt them.
     */
    private static final Logistic BUILT_IN = new Logistic(
            new double[] {1.608, -0.185, 3.258, -0.711, -4.759, -4.179, 3.042, 0.074, 0.155},
            new double[] {2.822, 2.132, 3.488, 1.306, 3.362, 2.930, 2.900, 0.262, 0.362},
            new double[] {0.685, 0.157, 0.582, 0.645, 1.295, -1.314, 0.106, 0.410, 0.478, -3.261});

    /** One case to fit it on: the most probable requests of a text, and whether the text asks exactly these. */
    record Case(double[] signals, boolean right) {}

    /** Before anything was measured. */
    static SeveralRequests usual() {
        return new SeveralRequests(USUAL, Calibration.neutral());
    }

    /** For the built-in intents, before anything was measured. */
    static SeveralRequests builtIn() {
        return new SeveralRequests(BUILT_IN, Calibration.neutral());
    }

    /** Fitted to these cases if enough of them are right, and measured on them. */
    SeveralRequests fitted(List<Case> cases) {
        List<double[]> right = signals(cases, true);
        Logistic fitted =
                right.size() < LEAST ? this.rule : new LogisticFit(this.rule, right, signals(cases, false)).fit();
        Calibration measured = Calibration.neutral();
        for (Case one : cases) {
            measured = measured.count(fitted.probability(one.signals()), one.right());
        }
        return new SeveralRequests(fitted, measured);
    }

    private static List<double[]> signals(List<Case> cases, boolean right) {
        return cases.stream()
                .filter(one -> one.right() == right)
                .map(Case::signals)
                .toList();
    }

    /** From 0 to 1. */
    double probability(double[] signals) {
        return rule.probability(signals);
    }

    /** That probability with the cases that measured it. */
    Confidence confidence(double probability) {
        return measured.confidence(probability);
    }

    void save(DataOutputStream out) throws IOException {
        rule.save(out);
        measured.save(out);
    }

    static SeveralRequests load(DataInputStream in) throws IOException {
        return new SeveralRequests(Logistic.load(in), Calibration.load(in));
    }
}

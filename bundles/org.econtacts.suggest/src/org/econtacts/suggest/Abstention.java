package org.econtacts.suggest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Whether a passage asks for anything in the label set at all. Immutable.
 *
 * @param rule on {@link Signals}, in units of their spread over requests in the label set; empty = nothing was measured, all
 *     is kept
 * @param threshold probability from which on a passage is kept, 0 to 1
 */
record Abstention(Logistic rule, double threshold) {

    /** Keeps everything. */
    static Abstention unmeasured() {
        return new Abstention(Logistic.empty(), 0);
    }

    boolean measured() {
        return !rule.isEmpty();
    }

    /** How probable it is that the passage asks for something known, 0 to 1; 1 when that was never measured. */
    double inScope(Finding finding) {
        return !measured() ? 1 : inScope(Signals.of(finding.probabilities(), finding.readings()));
    }

    /** An analyser that has come or gone since makes the measure worthless. */
    double inScope(double[] signals) {
        return rule.fits(signals) ? rule.probability(signals) : 1;
    }

    /** The same as the logarithm of its odds; 0 when it was never measured. */
    double logOdds(Finding finding) {
        if (!measured()) {
            return 0;
        }
        double[] signals = Signals.of(finding.probabilities(), finding.readings());
        return rule.fits(signals) ? rule.logOdds(signals) : 0;
    }

    /** Whether suggestions may be shown for it. */
    boolean keeps(Finding finding) {
        return inScope(finding) >= threshold;
    }

    void save(DataOutputStream out) throws IOException {
        rule.save(out);
        out.writeDouble(threshold);
    }

    static Abstention load(DataInputStream in) throws IOException {
        return new Abstention(Logistic.load(in), in.readDouble());
    }
}

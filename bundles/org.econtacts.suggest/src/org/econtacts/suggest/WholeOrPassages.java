package org.econtacts.suggest;

import java.util.List;

/**
 * Whether a message is understood better as a whole or by the passages that stand out most: a letter about one matter as a
 * whole, for its circumstances, alone, sound like other requests; a request among foreign text by its passage. A logistic
 * regression on what both say of each other's intent, fitted on texts that the engine had not learnt and that only one of
 * both gets right: long letters of our own, long exemplars, and requests buried in court reports, manuals, small talk and
 * requests to somebody else, in French and in English.
 */
final class WholeOrPassages {

    /** How far the whole stands out from the background, a logarithm of odds. */
    private static final double STANDS_OUT = 0.22;
    /** How sure the whole is of its intent, in log-odds. */
    private static final double SURE = 0.37;
    /** How far the whole allows the passages' intent, as a logarithm. */
    private static final double ALLOWS = -0.5;
    /** How far one of the passages allows the whole's intent, as a logarithm. */
    private static final double ALLOWED = 0.3;

    private static final double INTERCEPT = -1.46;

    /** A smaller probability, or one as near to 1, says nothing more. */
    private static final double LEAST = 1e-6;

    private WholeOrPassages() {}

    /**
     * Whether what was found in the whole is more probably right.
     *
     * @param passages that stand out, at least one
     * @param agreed what they together hold most probable
     */
    static boolean prefersWhole(Finding whole, List<Finding> passages, int agreed) {
        double most = passages.stream()
                .mapToDouble(passage -> passage.probabilities()[whole.best()])
                .max()
                .orElse(0);
        double logOdds = INTERCEPT
                + STANDS_OUT * whole.margin()
                + SURE * logit(whole.probabilities()[whole.best()])
                + ALLOWS * log(whole.probabilities()[agreed])
                + ALLOWED * log(most);
        return logOdds > 0;
    }

    private static double log(double p) {
        return Math.log(Math.max(LEAST, p));
    }

    private static double logit(double p) {
        return log(p) - log(1 - p);
    }
}

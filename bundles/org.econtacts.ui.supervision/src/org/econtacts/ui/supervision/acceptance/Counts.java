package org.econtacts.ui.supervision.acceptance;

import java.util.OptionalDouble;
import org.econtacts.protocol.AcceptanceLine;

/**
 * How often agents did what, none below 0.
 *
 * @param accepted suggestions sent as they stood
 * @param edited suggestions sent with changes
 * @param rejected suggestions turned down
 * @param otherAnswer answers that no shown suggestion gave
 */
record Counts(long accepted, long edited, long rejected, long otherAnswer) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    /** 97.5 % point of the normal distribution, for intervals of 95 %. */
    private static final double Z = 1.959963984540054;

    static Counts of(AcceptanceLine line) {
        return new Counts(line.accepted(), line.edited(), line.rejected(), line.otherAnswer());
    }

    Counts plus(Counts more) {
        return new Counts(
                accepted + more.accepted,
                edited + more.edited,
                rejected + more.rejected,
                otherAnswer + more.otherAnswer);
    }

    /** How many suggestions were decided on. */
    long suggested() {
        return accepted + edited + rejected;
    }

    /** All decisions. */
    long decisions() {
        return suggested() + otherAnswer;
    }

    /** (accepted + edited) / (accepted + edited + rejected); empty when no suggestion was decided on. */
    OptionalDouble acceptance() {
        return share(accepted + edited, suggested());
    }

    /** Share of the suggestions that were sent as they stood. */
    OptionalDouble acceptedShare() {
        return share(accepted, suggested());
    }

    /** Share of the suggestions that were sent with changes. */
    OptionalDouble editedShare() {
        return share(edited, suggested());
    }

    /** Share of the suggestions that were turned down. */
    OptionalDouble rejectedShare() {
        return share(rejected, suggested());
    }

    /** Share of all decisions that were answers no suggestion gave. */
    OptionalDouble otherShare() {
        return share(otherAnswer, decisions());
    }

    /**
     * Where the acceptance lies with a confidence of 95 %: Wilson's score interval (E. B. Wilson, JASA 22, 1927),
     * which stays honest for the few decisions that a group often has.
     *
     * @return from 0 to 1; the whole range when no suggestion was decided on
     */
    Range interval() {
        long n = suggested();
        if (n == 0) {
            return new Range(0, 1);
        }
        double p = (double) (accepted + edited) / n;
        double scale = 1 + Z * Z / n;
        double middle = (p + Z * Z / (2 * n)) / scale;
        double half = Z / scale * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
        return new Range(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** Two shares, 0 to 1, low first. */
    record Range(double low, double high) {}
}

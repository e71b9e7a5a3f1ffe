package org.econtacts.suggest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How far an accept is to be believed: who trusts the machine blindly also accepts what is wrong. How many do is estimated
 * without any extra label, by comparing how often suggestions are accepted with how often they are right on control
 * messages. Immutable.
 *
 * @param accepted suggestions sent as they stood
 * @param shown decisions on messages for which suggestions were shown
 * @param right control messages on which the best intent was the one that the agent chose
 * @param controls control messages on which the agent chose an intent
 */
record Trust(long accepted, long shown, long right, long controls) {

    static final Trust NONE = new Trust(0, 0, 0, 0);

    /** Share of right suggestions that agents accept; the rest is written anew. */
    private static final double ACCEPTS_RIGHT = 0.97;
    /** Share of wrong suggestions accepted all the same, until it is measured: between none and the 60 % of a bad day. */
    private static final double ACCEPTS_WRONG = 0.3;
    /** Fewer cases measure nothing. */
    private static final long FEWEST = 200;

    Trust afterShown(boolean taken) {
        return new Trust(accepted + (taken ? 1 : 0), shown + 1, right, controls);
    }

    Trust afterControl(boolean wasRight) {
        return new Trust(accepted, shown, right + (wasRight ? 1 : 0), controls + 1);
    }

    /** P(right | accepted) = p·r / (p·r + (1 - p)·A) for a suggestion shown with probability p. */
    double weight(double p) {
        return p * ACCEPTS_RIGHT / (p * ACCEPTS_RIGHT + (1 - p) * acceptsWrong());
    }

    /** A = (accept rate - r · precision) / (1 - precision), the precision being that of the control messages. */
    private double acceptsWrong() {
        if (shown < FEWEST || controls < FEWEST || right == controls) {
            return ACCEPTS_WRONG;
        }
        double rate = (double) accepted / shown;
        double precision = (double) right / controls;
        return Math.clamp((rate - ACCEPTS_RIGHT * precision) / (1 - precision), 0.05, 0.95);
    }

    void save(DataOutputStream out) throws IOException {
        out.writeLong(accepted);
        out.writeLong(shown);
        out.writeLong(right);
        out.writeLong(controls);
    }

    static Trust load(DataInputStream in) throws IOException {
        return new Trust(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }
}

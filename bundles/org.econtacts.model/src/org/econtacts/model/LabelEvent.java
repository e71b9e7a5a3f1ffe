package org.econtacts.model;

import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One change of one label, as it happened; never changed afterwards except for what became of a conflict.
 *
 * @param number grows with every event of the store; from 1
 * @param id made by who sent it; the same twice has one effect
 * @param step of the curator that it belongs to: one for a single labelling, the same for all of a bulk change
 * @param kind why it happened
 * @param sample id of the sample
 * @param curator account
 * @param adjudicated whether it decides between curators
 * @param base version of the curator's label that it was made on
 * @param before what was said before
 * @param after what is said since
 * @param labelSet version of the label set seen
 * @param sight what was shown
 * @param madeAt when the curator did it, by the clock of their machine
 * @param at when the server took it in
 * @param undoOf event that it takes back; null = none
 * @param fate what became of it
 */
public record LabelEvent(
        long number,
        String id,
        String step,
        Kind kind,
        String sample,
        String curator,
        boolean adjudicated,
        long base,
        Mark before,
        Mark after,
        String labelSet,
        Sight sight,
        Instant madeAt,
        Instant at,
        @Nullable String undoOf,
        Fate fate) {

    /** Why a label changed. */
    public enum Kind {
        /** A curator said so. */
        LABEL,
        /** A curator said so of many samples at once. */
        BULK,
        /** Brought in from a file. */
        IMPORT,
        /** A curator took an earlier event back. */
        UNDO,
        /** A curator did again what had been taken back. */
        REDO,
        /** A curator chose between two versions of their own label. */
        RESOLUTION,
        /** The label set changed. */
        LABEL_SET
    }

    /** What became of an event. */
    public enum Fate {
        APPLIED,
        /** Made on an old version of the curator's own label; kept aside until that curator chooses. */
        CONFLICT,
        /** Was in conflict; the curator has chosen. */
        SETTLED
    }

    /** The same with its place in the store's order. */
    public LabelEvent numbered(long place) {
        return as(place, fate);
    }

    /** The same after something else became of it. */
    public LabelEvent with(Fate other) {
        return as(number, other);
    }

    private LabelEvent as(long place, Fate other) {
        return new LabelEvent(
                place,
                id,
                step,
                kind,
                sample,
                curator,
                adjudicated,
                base,
                before,
                after,
                labelSet,
                sight,
                madeAt,
                at,
                undoOf,
                other);
    }
}

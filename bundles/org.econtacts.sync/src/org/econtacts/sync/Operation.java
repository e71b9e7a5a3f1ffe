package org.econtacts.sync;

import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.Problem;

/**
 * Something a person did that the server is to be told, or has refused.
 *
 * @param id the idempotency key: the same operation sent twice has one effect
 * @param sequence grows with every operation made on this machine; from 1
 * @param account who did it: it is sent in that account's name only
 * @param kind what it is
 * @param target id of the message or sample it is about
 * @param title what it is about in a few words, for the list of what waits; may be empty
 * @param body the request as JSON of the protocol; empty when the kind has none
 * @param at when it was done, by this machine's clock
 * @param state where it stands
 * @param problem what the server said when it is in CONFLICT or REFUSED; else null
 */
public record Operation(
        String id,
        long sequence,
        String account,
        Kind kind,
        String target,
        String title,
        String body,
        Instant at,
        State state,
        @Nullable Problem problem) {

    /** What the server is told. */
    public enum Kind {
        /** A {@link org.econtacts.protocol.DecisionOrder}. */
        DECISION,
        /** A {@link org.econtacts.protocol.DraftView}; only the newest for a message is sent. */
        DRAFT,
        /** The draft is no longer wanted. */
        DRAFT_DELETED,
        /** A {@link org.econtacts.protocol.LabelOrder}. */
        LABEL,
        /** A {@link org.econtacts.protocol.StepOrder}: the curator's last step is taken back. */
        LABEL_UNDO,
        /** A {@link org.econtacts.protocol.StepOrder}: it is done again. */
        LABEL_REDO;

        /** Whether it is a curator's: all of theirs go in one order, since an undo is about the last one. */
        public boolean isLabelling() {
            return this == LABEL || this == LABEL_UNDO || this == LABEL_REDO;
        }

        boolean isDraft() {
            return this == DRAFT || this == DRAFT_DELETED;
        }
    }

    /** Where an operation stands. What the server has done is not kept: it is synchronised. */
    public enum State {
        /** It waits for the server. */
        OUTGOING,
        /** It is on its way; it is not known whether the server has it. */
        SENDING,
        /** Somebody else was faster: a person decides. */
        CONFLICT,
        /** The server will not have it: a person decides. */
        REFUSED
    }

    /** The same, further on. */
    Operation enter(State next, @Nullable Problem why) {
        return new Operation(id, sequence, account, kind, target, title, body, at, next, why);
    }

    /** The same with another request; only before it was ever sent. */
    Operation withBody(String other) {
        return new Operation(id, sequence, account, kind, target, title, other, at, state, problem);
    }

    /** Whether the server is still to be told. */
    public boolean waits() {
        return state == State.OUTGOING || state == State.SENDING;
    }

    /** Keeps what was written out of logs. */
    @Override
    public String toString() {
        return "Operation[" + sequence + ", " + kind + ", " + target + ", " + state + "]";
    }
}

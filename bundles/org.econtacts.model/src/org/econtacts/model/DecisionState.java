package org.econtacts.model;

/** Where a decision stands. */
public enum DecisionState {
    /** The answer waits and can be cancelled. */
    WAITING,
    /** The answer was taken back in time. */
    CANCELLED,
    /** The answer went out, or the rejection is recorded. */
    DONE
}

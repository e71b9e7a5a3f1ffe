package org.econtacts.model;

/** Why a suggestion was turned down. */
public enum RejectionReason {
    WRONG_TOPIC,
    WRONG_AUDIENCE,
    OUTDATED,
    INCOMPLETE,
    UNCLEAR,
    OTHER;

    /** Whether it says something about the intent; only these teach the model. */
    public boolean teaches() {
        return this == WRONG_TOPIC || this == WRONG_AUDIENCE;
    }
}

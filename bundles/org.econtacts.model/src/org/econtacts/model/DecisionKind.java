package org.econtacts.model;

/** What an agent did. */
public enum DecisionKind {
    /** Sent a suggestion as it stood. */
    ACCEPTED,
    /** Sent a suggestion with changes. */
    EDITED,
    /** Turned a suggestion down; the message stays open. */
    REJECTED,
    /** Sent an answer that no shown suggestion gave. */
    OTHER_ANSWER;

    /** Whether it sends an answer. */
    public boolean answers() {
        return this != REJECTED;
    }
}

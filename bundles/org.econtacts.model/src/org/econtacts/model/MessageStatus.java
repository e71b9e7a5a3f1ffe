package org.econtacts.model;

/** Where a message stands. */
public enum MessageStatus {
    /** Waits for an agent. */
    OPEN,
    /** Answered; the answer waits for the few seconds in which it can be cancelled. */
    SENDING,
    /** The answer went out to the thread. */
    ANSWERED
}

package org.econtacts.model;

/** What the agent was shown for a message. */
public enum Arm {
    /** Suggestions. */
    SUGGESTED,
    /** Nothing, though there were suggestions: one of the few messages on which the rest is measured. */
    CONTROL,
    /** Nothing, because nothing was reliable. */
    ABSTAINED
}

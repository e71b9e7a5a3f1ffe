package org.econtacts.model;

/** What a {@link Feedback} says about its intent. */
public enum FeedbackKind {
    /** An agent sent the suggestion as it stood. */
    ACCEPTED,
    /** An agent sent it with changes. */
    EDITED,
    /** An agent turned it down for its topic or audience. */
    REJECTED,
    /** An agent chose this intent's answer himself. */
    CHOSEN,
    /** A curator labelled a sample. */
    LABELLED,
    /** A curator took a label back. */
    UNLABELLED
}

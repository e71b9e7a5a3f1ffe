package org.econtacts.model;

/** What is known about a sample. */
public enum SampleState {
    UNLABELLED,
    LABELLED,
    /** It asks about nothing in the label set. */
    OUT_OF_SCOPE,
    /** Set aside by the curator for later. */
    SKIPPED
}

package org.econtacts.model;

/** What a curator warns of. */
public enum Flag {
    /** A leak: the sample is withdrawn from everybody at once. */
    PERSONAL_DATA,
    /** The guideline does not say what to do with such a text. */
    UNCLEAR_GUIDELINE,
    /** Something else, see the note. */
    OTHER
}

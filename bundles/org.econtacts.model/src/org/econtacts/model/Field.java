package org.econtacts.model;

/** The part of a message that an {@link Evidence} points into. */
public enum Field {
    SUBJECT,
    BODY
}

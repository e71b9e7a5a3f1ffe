package org.econtacts.model;

/** Who stands behind a sample's label. */
public enum Backing {
    /** Nobody. */
    NONE,
    /** It came with the text. */
    GIVEN,
    /** One curator. */
    ONE,
    /** Several curators, who agree. */
    SEVERAL,
    /** Somebody who decided between different labels. */
    ADJUDICATED
}

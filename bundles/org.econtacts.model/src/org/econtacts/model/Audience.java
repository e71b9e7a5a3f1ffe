package org.econtacts.model;

/** Whom an office serves and to whom a template may be sent: private individuals (SIP) or businesses (SIE). */
public enum Audience {
    INDIVIDUAL,
    BUSINESS
}

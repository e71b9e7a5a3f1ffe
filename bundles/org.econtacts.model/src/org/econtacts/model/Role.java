package org.econtacts.model;

/** What an account may do. */
public enum Role {
    AGENT,
    TEAM_LEAD,
    CURATOR,
    ADMIN
}

package org.econtacts.model;

/** How an analyser stands to a suggestion. */
public enum Opinion {
    AGREES,
    DISAGREES,
    SILENT
}

package org.econtacts.ui.supervision.acceptance;

/** By what the second chart is split. */
enum Grouping {
    INTENT,
    OFFICE,
    TEMPLATE
}

package org.econtacts.model;

/**
 * How probable an analyser holds an intent.
 *
 * @param intent id of the {@link Intent}
 * @param probability 0 to 1
 */
public record IntentScore(String intent, double probability) {}

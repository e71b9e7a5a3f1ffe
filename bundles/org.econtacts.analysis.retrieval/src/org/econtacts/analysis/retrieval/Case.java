package org.econtacts.analysis.retrieval;

/**
 * Something whose intent is known and that a message may resemble.
 *
 * @param intent place of its intent
 * @param title what people are shown of it
 * @param text what is compared
 * @param template whether it is an approved answer; else an example
 */
record Case(int intent, String title, String text, boolean template) {}

package org.econtacts.analysis;

/**
 * Something to learn from one text.
 *
 * @param text as written, for showing it as a similar case
 * @param passage its words
 * @param intent place in {@link Intents}; at most one beyond the places the analyser knew
 * @param kind what it says about the intent
 * @param weight 0 to 1: how far it is to be believed
 */
public record Lesson(String text, Passage passage, int intent, Kind kind, double weight) {

    /** What a lesson says about its intent. */
    public enum Kind {
        /** The text asks for it. */
        IS,
        /** The text does not ask for it; for what it asks is unknown. */
        IS_NOT,
        /** An earlier {@link #IS} was a mistake. */
        WAS_NOT
    }
}

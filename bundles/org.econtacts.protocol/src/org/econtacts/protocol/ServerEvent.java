package org.econtacts.protocol;

/**
 * What {@code GET /events} sends: ids only, never a text.
 *
 * @param kind what changed
 * @param id of what changed; empty = more than one
 */
public record ServerEvent(Kind kind, String id) {

    /** What changed. */
    public enum Kind {
        /** A message came in, moved, or changed its state or holder. */
        MESSAGE,
        TEMPLATES,
        SAMPLES,
        LABEL_SET,
        /** The engine learnt. */
        MODEL
    }
}

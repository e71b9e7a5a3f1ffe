package org.econtacts.store.labels;

/**
 * One step of one curator: what a single undo takes back.
 *
 * @param id made by the curator's machine
 * @param curator account
 * @param kind what it does
 * @param state whether it counts
 * @param target step that is taken back or repeated; empty for a change
 * @param events how many labels it changed
 */
public record LabelStep(String id, String curator, Kind kind, State state, String target, long events) {

    /** A change of the label set, which is not one of the curator's own steps: no undo takes it back. */
    public static LabelStep ofRevision(Revision revision) {
        return new LabelStep(revision.id(), revision.curator(), Kind.REVISION, State.DONE, "", 0);
    }

    /** What a step does. */
    public enum Kind {
        CHANGE,
        REVISION,
        UNDO,
        REDO
    }

    /** Whether a change counts. */
    public enum State {
        DONE,
        UNDONE,
        /** Taken back, and something else was done since: it cannot be done again. */
        FORGOTTEN
    }
}

package org.econtacts.protocol;

/** In which form labels leave and come in. */
public enum LabelFormat {
    /** Our own lines, one sample each, with every curator's label: nothing is lost. */
    JSONL,
    /** A table with the columns text, label, id, origin, state and backing; several labels are separated by "|". */
    CSV,
    /** Lines of doccano's text classification: text, label (always a list), and the rest under meta. */
    DOCCANO,
    /** A list of Label Studio's choice tasks. */
    LABEL_STUDIO
}

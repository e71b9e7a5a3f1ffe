package org.econtacts.ui.labels.labelling;

import java.util.ArrayList;
import java.util.List;

/** What goes with the next label of the sample shown: further labels, a note. Forgotten with the sample. UI thread only. */
final class Besides {

    private final List<String> labels = new ArrayList<>();
    private String note = "";

    /** Labels that it gets besides the one that ends it, in the order of choosing. */
    List<String> labels() {
        return List.copyOf(labels);
    }

    /** A remark for other curators; empty = none. */
    String note() {
        return note;
    }

    void write(String remark) {
        note = remark;
    }

    /** Adds a label, or takes it away when it is there. */
    void toggle(String intent) {
        if (!labels.remove(intent)) {
            labels.add(intent);
        }
    }

    /** All labels, that one at the end. */
    List<String> with(String intent) {
        List<String> all = new ArrayList<>(labels);
        if (!all.contains(intent)) {
            all.add(intent);
        }
        return all;
    }

    void clear() {
        labels.clear();
        note = "";
    }
}

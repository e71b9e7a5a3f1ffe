package org.econtacts.ui.labels.labelling;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Flag;

/** What goes with the next label of the sample shown: further labels, a note. Forgotten with the sample. UI thread only. */
final class Besides {

    private final List<String> labels = new ArrayList<>();
    private Remark remark = Remark.NONE;

    /**
     * What is said to other curators.
     *
     * @param note empty = none
     * @param unclear whether the guideline does not say what to do with such a text
     */
    record Remark(String note, boolean unclear) {

        static final Remark NONE = new Remark("", false);

        @Nullable
        Flag flag() {
            return unclear ? Flag.UNCLEAR_GUIDELINE : null;
        }
    }

    /** Labels that it gets besides the one that ends it, in the order of choosing. */
    List<String> labels() {
        return List.copyOf(labels);
    }

    /** What is said to other curators. */
    Remark remark() {
        return remark;
    }

    void write(Remark said) {
        remark = said;
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
        remark = Remark.NONE;
    }
}

package org.econtacts.ui.labels.labelling;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.SampleOrder;
import org.econtacts.protocol.SampleList;

/** How samples come to the curator and what is shown with them: kept with each label. UI thread only. */
final class Sighting {

    private SampleOrder order = SampleOrder.LEAST_CERTAIN_FIRST;
    private boolean blind;
    private @Nullable Double probability;
    private String labelSet = "";
    private @Nullable String model;

    /** In which order samples are listed. */
    SampleOrder order() {
        return order;
    }

    void sort(SampleOrder wanted) {
        order = wanted;
    }

    /** Whether the engine's choices are hidden: always in the audit, which measures what people say by themselves. */
    boolean isBlind() {
        return blind || order == SampleOrder.RANDOM_AUDIT;
    }

    void hide(boolean wanted) {
        blind = wanted;
    }

    /** Takes over what came with a list. */
    void found(SampleList list) {
        probability = list.probability();
        labelSet = list.labelSet();
        model = list.model();
    }

    /**
     * What a decision made now was made on. What a search found is no fair draw of its queue; and who asked for texts about
     * an intent knows what the engine holds them for.
     */
    Step.Seen seen(SampleFilter filter) {
        boolean narrow = filter.isNarrow();
        boolean hidden = isBlind() && filter.intent().isEmpty();
        return new Step.Seen(
                hidden, narrow ? null : order, narrow ? null : probability, labelSet, hidden ? null : model);
    }
}

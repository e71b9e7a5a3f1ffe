package org.econtacts.store.labels;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.Sample;

/** What became of an action. */
public sealed interface LabelOutcome {

    /**
     * It counts, now or already before.
     *
     * @param sample as it is now for everybody
     * @param label of the curator as it is now
     */
    record Done(Sample sample, Label label) implements LabelOutcome {}

    /**
     * The curator has labelled the sample differently since, from elsewhere: both are kept, the newer one counts until the
     * curator chooses.
     *
     * @param kept what came now
     * @param mine what counts; null = the curator had none (any more)
     */
    record Conflict(LabelEvent kept, @Nullable Label mine) implements LabelOutcome {}

    /** There is no such sample. */
    record Unknown() implements LabelOutcome {}

    /** The id was used before for something else. */
    record KeyReused() implements LabelOutcome {}
}

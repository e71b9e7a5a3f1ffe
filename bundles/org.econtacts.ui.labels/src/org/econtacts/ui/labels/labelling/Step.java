package org.econtacts.ui.labels.labelling;

import java.util.List;
import java.util.UUID;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Flag;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelOrder;

/** What the server is still to be asked, one after the other. */
sealed interface Step {

    /** Fetch a stretch of the list. */
    record Load(Kind kind) implements Step {

        /** What becomes of the rows that are there. */
        enum Kind {
            /** They go. */
            REPLACE,
            /** They stay, the next page comes behind them. */
            APPEND,
            /** They stay, the first page comes behind them. */
            FILL
        }
    }

    /**
     * Take the last labelling back.
     *
     * @param sample whose labelling it should be; null = not known, one of an earlier session
     * @param event id, so that asking twice has one effect
     */
    record Undo(@Nullable String sample, String event) implements Step {

        Undo(@Nullable String sample) {
            this(sample, UUID.randomUUID().toString());
        }
    }

    /**
     * Do the last step taken back again.
     *
     * @param event id, so that asking twice has one effect
     */
    record Redo(String event) implements Step {}

    /**
     * What the curator saw when deciding.
     *
     * @param blind whether the engine's choices were hidden
     * @param order of the list; null = found by a search
     * @param probability with which that list picks a sample; null = not known
     * @param labelSet version of the label set; empty = not known
     * @param model version of the model whose choices were shown; null = none was shown, or it is not known
     */
    record Seen(
            boolean blind,
            @Nullable SampleOrder order,
            @Nullable Double probability,
            String labelSet,
            @Nullable String model) {}

    /** Send a labelling. Told apart by identity: the same text can get the same label twice. */
    final class Send implements Step {
        private final Sample sample;
        private final int row;
        private final SampleState state;
        private final List<String> labels;
        private final Besides.Remark remark;
        private final Seen seen;
        private final String event = UUID.randomUUID().toString();

        Send(Sample sample, int row, SampleState state, List<String> labels, Besides.Remark remark, Seen seen) {
            this.sample = sample;
            this.row = row;
            this.state = state;
            this.labels = List.copyOf(labels);
            this.remark = remark;
            this.seen = seen;
        }

        /** As it was before. */
        Sample sample() {
            return sample;
        }

        /** Where it stood in the list. */
        int row() {
            return row;
        }

        SampleState state() {
            return state;
        }

        List<String> labels() {
            return labels;
        }

        /** As it goes to the server: a sample is withdrawn by a flag on it. */
        LabelOrder order(long version) {
            boolean leak = state == SampleState.QUARANTINED;
            return new LabelOrder(
                    event,
                    version,
                    leak ? SampleState.UNLABELLED : state,
                    labels,
                    leak ? Flag.PERSONAL_DATA : remark.flag(),
                    remark.note().isBlank() ? null : remark.note(),
                    seen.labelSet().isEmpty() ? null : seen.labelSet(),
                    seen.blind(),
                    seen.model(),
                    seen.order(),
                    seen.probability(),
                    null);
        }

        /** By how much it changes the number of labelled samples: -1, 0 or 1. */
        int gain() {
            return counts(state) - counts(sample.state());
        }

        private static int counts(SampleState state) {
            return state == SampleState.LABELLED || state == SampleState.OUT_OF_SCOPE ? 1 : 0;
        }

        /** The sample as it should be afterwards. */
        Sample outcome() {
            return new Sample(
                    sample.id(), sample.text(), sample.origin(), state, labels, sample.best(), sample.version());
        }
    }
}

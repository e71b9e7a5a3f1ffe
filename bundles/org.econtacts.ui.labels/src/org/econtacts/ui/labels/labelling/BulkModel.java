package org.econtacts.ui.labels.labelling;

import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BulkOrder;
import org.econtacts.protocol.BulkPreview;
import org.econtacts.ui.UiTasks;

/** One label for all samples that are listed, once it has been shown how many those are. UI thread only. */
final class BulkModel {

    private final BulkSource source;
    private final UiTasks tasks;
    private final SampleFilter found;
    private final String event = UUID.randomUUID().toString();
    private Runnable changed = () -> {};
    private @Nullable BulkPreview preview;
    private @Nullable Exception failure;
    private @Nullable SampleState state;
    private List<String> labels = List.of();
    private boolean busy;

    /** @param found which samples */
    BulkModel(BulkSource source, UiTasks tasks, SampleFilter found) {
        this.source = source;
        this.tasks = tasks;
        this.found = found;
    }

    /** What hears that something shown has changed. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** What would be touched; null = not known yet. */
    @Nullable
    BulkPreview preview() {
        return preview;
    }

    /** Why the last request was not done; null when it was. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** The intent chosen; empty = none, or out of scope. */
    List<String> labels() {
        return labels;
    }

    /** What they all become; null = nothing was chosen yet. */
    @Nullable
    SampleState state() {
        return state;
    }

    /** Asks how many samples there are by now. */
    void look() {
        tasks.quietly(
                () -> source.preview(found),
                counted -> {
                    preview = counted;
                    changed.run();
                },
                this::failed);
    }

    void choose(String intent) {
        state = SampleState.LABELLED;
        labels = List.of(intent);
        changed.run();
    }

    void chooseOutOfScope() {
        state = SampleState.OUT_OF_SCOPE;
        labels = List.of();
        changed.run();
    }

    boolean canApply() {
        BulkPreview seen = preview;
        return !busy && state != null && seen != null && seen.found() > 0;
    }

    /**
     * Labels them all; nothing happens before something is chosen and their number is shown.
     *
     * @param done told how many labels changed
     */
    void apply(LongConsumer done) {
        BulkPreview seen = preview;
        SampleState wanted = state;
        if (busy || seen == null || wanted == null) {
            return;
        }
        busy = true;
        failure = null;
        BulkOrder order = new BulkOrder(
                event, found.state(), found.text(), found.intent(), found.order(), seen.found(), wanted, labels);
        tasks.quietly(() -> source.labelAll(order), result -> done.accept(result.changed()), this::failed);
        changed.run();
    }

    /** The number may be another by now: it is counted anew, and the person looks at it again. */
    private void failed(Exception cause) {
        failure = cause;
        if (busy) {
            busy = false;
            look();
        }
        changed.run();
    }
}

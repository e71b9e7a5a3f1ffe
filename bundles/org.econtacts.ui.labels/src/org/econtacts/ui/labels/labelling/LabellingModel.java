package org.econtacts.ui.labels.labelling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.RefusedException;
import org.econtacts.client.UnreachableException;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.StepView;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.labels.labelling.Step.Load;
import org.econtacts.ui.labels.labelling.Step.Send;
import org.econtacts.ui.labels.labelling.Step.Undo;

/**
 * Labelling one sample after the other. A choice shows the next sample at once; it is sent in the background, one
 * request at a time and in order, so that an undo always meets the labelling it is meant for. UI thread only.
 */
final class LabellingModel {

    /** With so few left in the list the next page is fetched. */
    private static final int RESERVE = 50;

    private final SampleSource source;
    private final LabellingListener listener;
    private final StepLine line;
    private final SampleListing list;
    private final SampleRows rows;
    private final Sighting sighting;
    private final SampleCounts counts;
    private final Besides besides = new Besides();
    private final Deque<Send> history = new ArrayDeque<>();
    private final Map<String, Long> versions = new HashMap<>();
    private Set<String> intents = Set.of();

    LabellingModel(SampleSource source, UiTasks tasks, LabellingListener listener) {
        this.source = source;
        this.listener = listener;
        this.line = new StepLine(tasks, this::begin, listener::changed);
        this.list = new SampleListing(
                source, line, sample -> versions.computeIfPresent(sample.id(), (id, version) -> sample.version()));
        this.rows = list.rows();
        this.sighting = list.sighting();
        this.counts = list.counts();
    }

    /** The rows and which one is shown. */
    SampleRows rows() {
        return rows;
    }

    /** Samples of which state are listed. */
    SampleState view() {
        return list.filter().state();
    }

    /** Which samples are listed. */
    SampleFilter filter() {
        return list.filter();
    }

    /** How the samples come to the curator, and what is shown with them. */
    Sighting sighting() {
        return sighting;
    }

    /** Lists them in another order; suspected labels are among those that are labelled. */
    void sort(SampleOrder wanted) {
        sighting.sort(wanted);
        SampleState state = wanted == SampleOrder.SUSPECTED_LABELS ? SampleState.LABELLED : view();
        show(filter().with(wanted).with(state));
    }

    /** Whether the list has been fetched once. */
    boolean isLoaded() {
        return list.isLoaded();
    }

    /** Why the list could not be fetched; null when it could. */
    @Nullable
    Exception failure() {
        return list.failure();
    }

    /** How many samples there are. */
    SampleCounts counts() {
        return counts;
    }

    /** Labellings the server has not confirmed. */
    int unsent() {
        return line.unsent();
    }

    /** Whether unsent labellings wait for the server to come back. */
    boolean isUnreachable() {
        return line.isUnreachable();
    }

    /** Fetches the list anew; the sample shown stays if it is still there. */
    void reload() {
        list.reload();
    }

    /** Lists samples of another state. */
    void show(SampleState state) {
        show(filter().with(state));
    }

    /** Lists other samples. */
    void show(SampleFilter wanted) {
        besides.clear();
        list.show(wanted);
        listener.changed();
    }

    /** Fetches the next page if there is one. */
    void more() {
        list.more();
    }

    /** Shows another sample. */
    void select(int row) {
        if (row != rows.index()) {
            besides.clear();
            rows.select(row);
            listener.changed();
        }
    }

    /**
     * Labels the sample shown with what the engine holds for likely, and shows the next.
     *
     * @param place 1 = the likeliest; nothing happens when there are fewer
     */
    void chooseBest(int place) {
        List<IntentScore> best = best();
        if (!sighting.isBlind() && place >= 1 && place <= best.size()) {
            label(best.get(place - 1).intent());
        }
    }

    /** What the engine holds the sample shown for, best first; without intents that the label set has no more. */
    List<IntentScore> best() {
        Sample shown = rows.current();
        return shown == null
                ? List.of()
                : shown.best().stream()
                        .filter(score -> intents.isEmpty() || intents.contains(score.intent()))
                        .toList();
    }

    /** These intents can be chosen. */
    void use(Set<String> known) {
        intents = Set.copyOf(known);
    }

    /** Labels the sample shown, and shows the next. */
    void label(String intent) {
        decide(SampleState.LABELLED, besides.with(intent));
    }

    /** What goes with the next label of the sample shown. */
    Besides besides() {
        return besides;
    }

    /** The sample shown gets this label too, or not any more; it stays shown. */
    void also(String intent) {
        besides.toggle(intent);
        listener.changed();
    }

    /** The same with what the engine holds for likely. */
    void alsoBest(int place) {
        List<IntentScore> best = best();
        if (!sighting.isBlind() && place >= 1 && place <= best.size()) {
            also(best.get(place - 1).intent());
        }
    }

    /** Labels the sample shown with all that was chosen for it; nothing happens when nothing was. */
    void labelChosen() {
        if (!besides.labels().isEmpty()) {
            decide(SampleState.LABELLED, besides.labels());
        }
    }

    /** Says that the sample shown asks about nothing in the label set, and shows the next. */
    void outOfScope() {
        decide(SampleState.OUT_OF_SCOPE, List.of());
    }

    /** Sets the sample shown aside, and shows the next. */
    void skip() {
        Sample shown = rows.current();
        if (shown != null && shown.state() == SampleState.UNLABELLED) {
            decide(SampleState.SKIPPED, List.of());
        } else if (shown != null) {
            select(rows.index() + 1);
        }
    }

    /** Withdraws the sample shown, since it holds personal data, and shows the next. */
    void flagLeak() {
        decide(SampleState.QUARANTINED, List.of());
    }

    private void decide(SampleState state, List<String> labels) {
        Sample shown = rows.current();
        if (shown == null) {
            return;
        }
        Send send = new Send(shown, rows.index(), state, labels, besides.remark(), sighting.seen(filter()));
        besides.clear();
        if (view() == state) {
            rows.update(send.outcome());
            rows.select(rows.index() + 1);
        } else {
            rows.removeCurrent();
            counts.show(counts.total() - 1);
        }
        counts.label(send.gain());
        history.push(send);
        line.add(send);
        if (rows.size() < RESERVE) {
            more();
        }
        listener.changed();
    }

    /** Takes the last labelling back and shows its sample again; also one of an earlier session. */
    void undo() {
        Send last = history.poll();
        if (last == null) {
            line.add(new Undo(null));
        } else if (line.waiting().drop(last)) {
            restore(last);
        } else {
            line.waiting().add(new Undo(last.sample().id()));
            restore(last);
        }
        listener.changed();
    }

    /** Does the last step taken back again. */
    void redo() {
        line.add(new Step.Redo(UUID.randomUUID().toString()));
        listener.changed();
    }

    private void restore(Send send) {
        counts.label(-send.gain());
        Sample before = send.sample();
        if (view() != before.state()) {
            list.turnTo(before);
        } else {
            counts.show(counts.total() + (view() == send.state() ? 0 : 1));
            rows.put(send.row(), before);
            line.next();
        }
    }

    /** Something was done on the server directly, as one step: an undo takes it back. */
    void steppedElsewhere() {
        history.clear();
        reload();
    }

    /** Whether everything that was done is with the server. */
    boolean isSettled() {
        return line.unsent() == 0 && counts.kept() == 0;
    }

    /** Where the work kept on this machine stands; once all of it has gone, the list is as the server has it. */
    void stands(int unsent, boolean offline) {
        boolean gone = counts.kept() > 1 && unsent == 0 && !offline;
        counts.keep(unsent, offline);
        if (gone && isLoaded()) {
            reload();
        }
        listener.changed();
    }

    /** Somebody labelled a sample, or many when the id is empty. */
    void changedElsewhere(String id) {
        boolean own = line.isSending(id) || versions.containsKey(id);
        if (isLoaded() && !own) {
            reload();
        }
    }

    /** The server is there again: what waits is sent. */
    void connected() {
        line.connected();
    }

    private void begin(Step step) {
        switch (step) {
            case Load load -> list.begin(load);
            case Send send -> send(send);
            case Step.Redo redo -> line.run(() -> source.redo(redo.event()), this::several, this::undoFailed);
            case Undo undo -> line.run(() -> source.undo(undo.event()), taken -> undone(undo, taken), this::undoFailed);
        }
    }

    private void send(Send send) {
        long version = versions.getOrDefault(send.sample().id(), send.sample().version());
        line.run(() -> source.label(send.sample(), send.order(version)), this::known, e -> sendFailed(send, e));
    }

    private void known(Sample sample) {
        versions.put(sample.id(), sample.version());
        if (sample.state() == view()) {
            rows.update(sample);
        }
    }

    private void sendFailed(Send send, Exception cause) {
        if (cause instanceof UnreachableException) {
            line.later(send);
            return;
        }
        history.remove(send);
        if (cause instanceof RefusedException no && no.problem().kind() == Problem.Type.STALE) {
            listener.conflict(send.sample());
            rows.remove(send.sample().id());
        } else {
            restore(send);
            listener.failed(cause);
        }
        versions.remove(send.sample().id());
        reload();
    }

    private void undone(Undo undo, StepView step) {
        if (step.samples().size() == 1) {
            undone(undo, step.samples().getFirst());
        } else {
            several(step);
        }
    }

    /** Several samples, or a step that is not known here: the list says what is what. */
    private void several(StepView step) {
        if (step.samples().isEmpty()) {
            listener.stepWaits();
        }
        step.samples().forEach(this::known);
        history.clear();
        reload();
    }

    private void undone(Undo undo, Sample sample) {
        known(sample);
        if (!sample.id().equals(undo.sample())) {
            // an earlier session, or the same account elsewhere
            history.clear();
            list.turnTo(sample);
        } else if (view() == sample.state()
                && !rows.contains(sample.id())
                && !line.waiting().leaving(view()).contains(sample.id())) {
            rows.put(0, sample);
        }
    }

    private void undoFailed(Exception cause) {
        if (cause instanceof RefusedException no && no.problem().kind() == Problem.Type.NOT_FOUND) {
            listener.nothingToUndo();
        } else {
            listener.failed(cause);
        }
        history.clear();
        reload();
    }
}

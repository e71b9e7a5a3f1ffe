package org.econtacts.ui.labels.doubts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.RefusedException;
import org.econtacts.model.SampleDoubt.Verdict;
import org.econtacts.protocol.DoubtList;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.protocol.SampleRemarks.Doubt;
import org.econtacts.ui.UiTasks;

/**
 * The samples with a doubt that nobody has settled, and which of them is shown. A doubt is settled on the server; only
 * then its sample changes here, and goes once it has no other. UI thread only.
 */
public final class DoubtModel {

    private final DoubtSource source;
    private final UiTasks tasks;
    private Runnable changed = () -> {};
    private List<SampleRemarks> samples = List.of();
    private long total;
    private int index;
    private boolean loaded;
    private boolean busy;
    private @Nullable Exception failure;
    private @Nullable Exception refusal;

    public DoubtModel(DoubtSource source, UiTasks tasks) {
        this.source = source;
        this.tasks = tasks;
    }

    /** What hears that something shown has changed. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** The samples listed, oldest first. */
    List<SampleRemarks> samples() {
        return samples;
    }

    /** So many samples there are, listed or not. */
    long total() {
        return total;
    }

    int index() {
        return index;
    }

    /** Whether the list has been fetched once. */
    boolean isLoaded() {
        return loaded;
    }

    /** Why the list could not be fetched; null when it could. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** Why the last doubt was not settled; null when it was. */
    @Nullable
    Exception refusal() {
        return refusal;
    }

    /** The sample shown; null when there is none. */
    @Nullable
    SampleRemarks current() {
        return index < samples.size() ? samples.get(index) : null;
    }

    /** The doubts about the sample shown that nobody has settled, in the order of the text. */
    List<Doubt> open() {
        SampleRemarks shown = current();
        return shown == null ? List.of() : open(shown);
    }

    static List<Doubt> open(SampleRemarks sample) {
        return sample.doubts().stream()
                .filter(doubt -> doubt.verdict() == Verdict.OPEN)
                .filter(doubt -> doubt.end() <= sample.text().length())
                .toList();
    }

    void select(int row) {
        if (row >= 0 && row < samples.size() && row != index) {
            index = row;
            refusal = null;
            changed.run();
        }
    }

    /** Fetches the list anew; the sample shown stays if it is still there. */
    public void reload() {
        tasks.quietly(source::doubts, this::take, cause -> {
            failure = cause;
            changed.run();
        });
    }

    private void take(DoubtList found) {
        SampleRemarks shown = current();
        samples = found.samples();
        total = found.total();
        int again = shown == null ? -1 : row(shown.sample());
        index = again >= 0 ? again : Math.clamp(index, 0, Math.max(0, samples.size() - 1));
        loaded = true;
        failure = null;
        changed.run();
    }

    private int row(String sample) {
        return IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).sample().equals(sample))
                .findFirst()
                .orElse(-1);
    }

    /** Settles the first doubt about the sample shown. */
    public void settleFirst(boolean mask) {
        List<Doubt> doubts = open();
        if (!doubts.isEmpty()) {
            settle(doubts.getFirst(), mask);
        }
    }

    /** Settles a doubt about the sample shown; nothing happens while another is being settled. */
    void settle(Doubt doubt, boolean mask) {
        SampleRemarks shown = current();
        if (shown == null || busy) {
            return;
        }
        busy = true;
        refusal = null;
        tasks.quietly(() -> source.settle(shown.sample(), doubt.place(), mask), this::settled, this::refused);
    }

    private void settled(SampleRemarks after) {
        busy = false;
        int row = row(after.sample());
        if (row >= 0) {
            List<SampleRemarks> rows = new ArrayList<>(samples);
            if (open(after).isEmpty()) {
                rows.remove(row);
                total--;
                index = Math.clamp(row < index ? index - 1 : index, 0, Math.max(0, rows.size() - 1));
            } else {
                rows.set(row, after);
            }
            samples = List.copyOf(rows);
        }
        changed.run();
        if (samples.isEmpty() && total > 0) {
            reload();
        }
    }

    /** Perhaps somebody else was faster: the list says what is still open. */
    private void refused(Exception cause) {
        busy = false;
        refusal = cause;
        changed.run();
        if (cause instanceof RefusedException) {
            reload();
        }
    }
}

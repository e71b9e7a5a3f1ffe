package org.econtacts.ui.labels.labelling;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleDoubt.Verdict;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.ui.UiTasks;

/**
 * What stands beside the sample shown: notes, doubts, and examples of the intent pointed at. Fetched only when a sample stays
 * a moment, so that who labels fast waits for nothing. UI thread only.
 */
final class RemarkModel {

    private static final Duration MOMENT = Duration.ofMillis(400);

    private final RemarkSource source;
    private final UiTasks tasks;
    private Runnable changed = () -> {};
    private String sample = "";
    private @Nullable SampleRemarks remarks;
    private String intent = "";
    private List<Sample> examples = List.of();
    private UiTasks.@Nullable Task due;
    private UiTasks.@Nullable Task pointed;

    RemarkModel(RemarkSource source, UiTasks tasks) {
        this.source = source;
        this.tasks = tasks;
    }

    /** What hears that something shown has changed. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Another sample is shown; empty = none. */
    void show(String id) {
        if (!id.equals(sample)) {
            sample = id;
            remarks = null;
            due = again(due, id.isEmpty() ? null : this::fetch);
            changed.run();
        }
    }

    /** Another intent is pointed at; empty = none. */
    void point(String id) {
        if (!id.equals(intent)) {
            intent = id;
            examples = List.of();
            pointed = again(pointed, id.isEmpty() ? null : this::fetchExamples);
            changed.run();
        }
    }

    private UiTasks.@Nullable Task again(UiTasks.@Nullable Task before, @Nullable Runnable what) {
        if (before != null) {
            before.cancel();
        }
        return what == null ? null : tasks.later(MOMENT, what);
    }

    private void fetch() {
        String wanted = sample;
        // without the server a sample is labelled without them
        tasks.quietly(() -> source.of(wanted), this::take, e -> {});
    }

    private void take(SampleRemarks found) {
        if (found.sample().equals(sample)) {
            remarks = found;
            changed.run();
        }
    }

    private void fetchExamples() {
        String wanted = intent;
        tasks.quietly(
                () -> source.examples(wanted),
                found -> {
                    if (wanted.equals(intent)) {
                        examples = found;
                        changed.run();
                    }
                },
                e -> {});
    }

    /** Texts labelled with the intent pointed at, without the sample shown. */
    List<Sample> examples() {
        return examples.stream().filter(each -> !each.id().equals(sample)).toList();
    }

    /** Notes of curators about the sample shown. */
    List<SampleRemarks.Note> notes() {
        SampleRemarks now = remarks;
        return now == null ? List.of() : now.notes();
    }

    /** Doubts about the sample shown that nobody has settled. */
    List<SampleRemarks.Doubt> doubts() {
        SampleRemarks now = remarks;
        return now == null
                ? List.of()
                : now.doubts().stream()
                        .filter(doubt -> doubt.verdict() == Verdict.OPEN)
                        .toList();
    }

    /** The piece of text that a doubt is about. */
    String words(SampleRemarks.Doubt doubt) {
        SampleRemarks now = remarks;
        return now == null || doubt.end() > now.text().length()
                ? ""
                : now.text().substring(doubt.start(), doubt.end());
    }

    /** Settles a doubt about the sample shown. */
    void settle(SampleRemarks.Doubt doubt, boolean mask) {
        String wanted = sample;
        tasks.quietly(() -> source.settle(wanted, doubt.place(), mask), this::take, e -> fetch());
    }
}

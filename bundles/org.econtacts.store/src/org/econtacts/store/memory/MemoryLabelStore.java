package org.econtacts.store.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Intent;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleDoubt;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.Consensus;
import org.econtacts.store.labels.Curation;
import org.econtacts.store.labels.CurationRows;
import org.econtacts.store.labels.DoubtSettling;
import org.econtacts.store.labels.DoubtSettling.Doubted;
import org.econtacts.store.labels.Draw;
import org.econtacts.store.labels.LabelAction;
import org.econtacts.store.labels.LabelOutcome;
import org.econtacts.store.labels.LabelSets;
import org.econtacts.store.labels.LabelStep;
import org.econtacts.store.labels.Revising;
import org.econtacts.store.labels.Revision;
import org.econtacts.store.labels.SampleQuery;
import org.econtacts.store.labels.SampleQuery.Viewer;
import org.econtacts.store.labels.SampleView;
import org.econtacts.store.labels.Steps;
import org.econtacts.store.labels.Undoing;
import org.econtacts.store.memory.MemoryCuration.Row;
import org.econtacts.store.queue.FoldedText;

/** Samples in a map, events in a list. */
final class MemoryLabelStore implements LabelStore {

    private final MemoryState state;
    private final MemoryCuration rows;

    MemoryLabelStore(MemoryState state) {
        this.state = state;
        this.rows = new MemoryCuration(state);
    }

    @Override
    public Optional<LabelSet> labelSet() {
        synchronized (state) {
            return rows.labelSet();
        }
    }

    @Override
    public void putLabelSet(LabelSet newest) {
        synchronized (state) {
            rows.labelSet().flatMap(before -> LabelSets.growth(before, newest)).ifPresent(rows.changes::add);
            rows.labelSets.add(newest);
        }
    }

    @Override
    public List<LabelSetChange> labelSetChanges() {
        synchronized (state) {
            return rows.changes();
        }
    }

    @Override
    public List<Intent> formerIntents() {
        synchronized (state) {
            return LabelSets.former(rows.labelSets);
        }
    }

    @Override
    public Optional<LabelSet> revise(Revision revision, LabelSet before) {
        synchronized (state) {
            if (rows.step(revision.id()).isPresent()) {
                return rows.labelSet();
            }
            Optional<LabelSet> after = new Revising<>(rows).run(rows.labelSet().orElse(before), revision);
            after.ifPresent(done -> rows.putStep(LabelStep.ofRevision(revision)));
            return after;
        }
    }

    @Override
    public Revising.Reach reach(List<String> intents) {
        synchronized (state) {
            return new Revising<>(rows).reach(intents);
        }
    }

    @Override
    public int addAll(Collection<Sample> added) {
        synchronized (state) {
            int before = rows.samples.size();
            for (Sample sample : added) {
                rows.samples.computeIfAbsent(sample.id(), id -> new Row(rows.samples.size() + 1, sample));
            }
            return rows.samples.size() - before;
        }
    }

    @Override
    public void putScores(Collection<Sample> scored, String model) {
        synchronized (state) {
            for (Sample with : scored) {
                Row row = rows.samples.get(with.id());
                if (row != null) {
                    row.sample = row.sample.withBest(with.best());
                    row.model = model;
                }
            }
        }
    }

    @Override
    public void putDoubts(Map<String, List<SampleDoubt>> bySample) {
        synchronized (state) {
            bySample.forEach((id, doubts) -> {
                Row row = rows.samples.get(id);
                if (row != null && row.doubts.isEmpty()) {
                    row.doubts = List.copyOf(doubts);
                }
            });
        }
    }

    @Override
    public List<SampleDoubt> doubts(String sample) {
        synchronized (state) {
            Row row = rows.samples.get(sample);
            return row == null ? List.of() : row.doubts;
        }
    }

    @Override
    public List<String> doubtful() {
        synchronized (state) {
            return rows.samples.values().stream()
                    .filter(row -> row.sample.state() != SampleState.QUARANTINED)
                    .filter(row -> row.doubts.stream().anyMatch(each -> each.verdict() == SampleDoubt.Verdict.OPEN))
                    .map(row -> row.sample.id())
                    .toList();
        }
    }

    @Override
    public Optional<Sample> settle(String sample, int place, boolean mask, String curator, Instant at) {
        synchronized (state) {
            Row row = rows.samples.get(sample);
            Optional<Doubted> after = row == null
                    ? Optional.empty()
                    : DoubtSettling.settle(new Doubted(row.sample.text(), row.doubts), place, mask, curator);
            if (row == null || after.isEmpty()) {
                return Optional.empty();
            }
            row.sample = row.sample.withText(after.get().text());
            row.doubts = after.get().doubts();
            return Optional.of(row.sample);
        }
    }

    @Override
    public void putDisagreement(Map<String, Double> bySample) {
        synchronized (state) {
            rows.samples.forEach((id, row) -> row.disagreement = bySample.getOrDefault(id, row.disagreement));
        }
    }

    @Override
    public void putSuspicions(Map<String, Double> bySample) {
        synchronized (state) {
            rows.samples.forEach((id, row) -> row.suspicion = bySample.getOrDefault(id, 0.0));
        }
    }

    @Override
    public Optional<Sample> find(String id) {
        synchronized (state) {
            return Optional.ofNullable(rows.samples.get(id)).map(row -> row.sample);
        }
    }

    @Override
    public Optional<Sample> find(String id, Viewer viewer) {
        synchronized (state) {
            return Optional.ofNullable(rows.samples.get(id)).map(row -> seen(row, viewer));
        }
    }

    private static Sample seen(Row row, @Nullable Viewer viewer) {
        return viewer == null ? row.sample : SampleView.of(row.sample, row.opinions, mine(row, viewer), viewer);
    }

    private static @Nullable Label mine(Row row, Viewer viewer) {
        return row.labels.stream()
                .filter(label -> !label.adjudicated() && label.curator().equals(viewer.curator()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public SamplePage page(SampleQuery query, long offset, int limit) {
        synchronized (state) {
            List<Sample> all = found(query);
            List<Sample> some = all.stream().skip(offset).limit(limit).toList();
            List<String> models = some.stream()
                    .map(sample -> rows.samples.get(sample.id()))
                    .map(row -> row == null ? "" : row.model)
                    .distinct()
                    .toList();
            return new SamplePage(all.size(), offset, some, models.size() == 1 ? models.getFirst() : "");
        }
    }

    private List<Sample> found(SampleQuery query) {
        Viewer viewer = query.viewer();
        List<String> beginnings = FoldedText.words(query.text());
        double audit = viewer == null ? 1 : viewer.auditShare();
        return rows.samples.values().stream()
                .filter(row -> query.order() != SampleOrder.RANDOM_AUDIT
                        || Draw.of(row.sample.id()).audit() < audit)
                .filter(row -> query.order() != SampleOrder.SUSPECTED_LABELS || row.suspicion > 0)
                .filter(row -> matches(row.sample.text(), beginnings))
                .sorted(comparator(query.order()))
                .map(row -> seen(row, viewer))
                .filter(sample -> query.state() == null
                        ? sample.state() != SampleState.QUARANTINED
                        : sample.state() == query.state())
                .filter(sample -> query.intent().isEmpty() || isAbout(sample, query.intent()))
                .toList();
    }

    private static boolean isAbout(Sample sample, String intent) {
        return sample.labels().isEmpty()
                ? !sample.best().isEmpty() && sample.best().getFirst().intent().equals(intent)
                : sample.labels().contains(intent);
    }

    private static Comparator<Row> comparator(SampleOrder order) {
        Comparator<Row> oldest = Comparator.comparingInt(row -> row.number);
        return switch (order) {
            case OLDEST_FIRST -> oldest;
            case LEAST_CERTAIN_FIRST ->
                Comparator.comparingDouble((Row row) -> certainty(row.sample)).thenComparing(oldest);
            case ANALYSERS_DISAGREE ->
                Comparator.comparingDouble((Row row) -> -row.disagreement).thenComparing(oldest);
            case RANDOM_AUDIT ->
                Comparator.comparingDouble(row -> Draw.of(row.sample.id()).audit());
            case SUSPECTED_LABELS ->
                Comparator.comparingDouble((Row row) -> -row.suspicion).thenComparing(oldest);
        };
    }

    private static boolean matches(String text, List<String> beginnings) {
        List<String> words = beginnings.isEmpty() ? List.of() : FoldedText.words(text);
        return beginnings.stream().allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start)));
    }

    private static double certainty(Sample sample) {
        return sample.best().stream()
                .mapToDouble(IntentScore::probability)
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<LabelOutcome> label(List<LabelAction> actions) {
        synchronized (state) {
            Curation<RuntimeException> curation = new Curation<>(rows);
            return actions.stream().map(curation::label).toList();
        }
    }

    @Override
    public LabelOutcome resolve(String conflict, LabelAction action) {
        synchronized (state) {
            return new Curation<>(rows).resolve(conflict, action);
        }
    }

    @Override
    public List<LabelEvent> conflicts(String curator) {
        synchronized (state) {
            return rows.conflicts(curator);
        }
    }

    @Override
    public Optional<Long> bulk(SampleQuery query, long expected, LabelAction action) {
        synchronized (state) {
            List<String> found = found(query).stream().map(Sample::id).toList();
            boolean known = rows.step(action.id()).isPresent();
            return known || found.size() == expected ? new Curation<>(rows).bulk(action, found) : Optional.empty();
        }
    }

    @Override
    public Optional<Steps> undo(String id, String curator, boolean redo, Instant at, String target) {
        synchronized (state) {
            return new Undoing<>(rows).run(id, curator, redo, at, target);
        }
    }

    @Override
    public int bring(List<LabelAction> actions) {
        synchronized (state) {
            return (int) actions.stream().filter(new Curation<>(rows)::bring).count();
        }
    }

    @Override
    public Optional<Mark> given(String sample) {
        synchronized (state) {
            return rows.held(sample).map(CurationRows.Held::given);
        }
    }

    @Override
    public List<Label> labels(String sample) {
        synchronized (state) {
            Row row = rows.samples.get(sample);
            return row == null ? List.of() : List.copyOf(row.labels);
        }
    }

    @Override
    public List<Label> labels() {
        synchronized (state) {
            return rows.samples.values().stream()
                    .flatMap(row -> row.labels.stream())
                    .toList();
        }
    }

    @Override
    public List<String> contested() {
        synchronized (state) {
            return rows.samples.values().stream()
                    .filter(row -> Consensus.isContested(row.sample, row.labels))
                    .map(row -> row.sample.id())
                    .toList();
        }
    }

    @Override
    public List<LabelEvent> events(long afterNumber, int limit) {
        synchronized (state) {
            return rows.events.stream().skip(afterNumber).limit(limit).toList();
        }
    }

    @Override
    public List<LabelledText> labelled() {
        synchronized (state) {
            return samples()
                    .filter(sample ->
                            sample.state() == SampleState.LABELLED || sample.state() == SampleState.OUT_OF_SCOPE)
                    .map(sample -> new LabelledText(sample.text(), sample.labels()))
                    .toList();
        }
    }

    @Override
    public long count(@Nullable SampleState wanted) {
        synchronized (state) {
            return samples()
                    .filter(sample -> wanted == null || sample.state() == wanted)
                    .count();
        }
    }

    private Stream<Sample> samples() {
        return rows.samples.values().stream().map(row -> row.sample);
    }
}

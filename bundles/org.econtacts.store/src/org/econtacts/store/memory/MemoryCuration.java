package org.econtacts.store.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleDoubt;
import org.econtacts.store.labels.CurationRows;
import org.econtacts.store.labels.LabelStep;
import org.econtacts.store.rules.Marking;

/** The rows of curation in maps and lists; every access holds the state's monitor. */
final class MemoryCuration implements CurationRows<RuntimeException> {

    private final MemoryState state;
    final Map<String, Row> samples = new LinkedHashMap<>();
    final List<LabelEvent> events = new ArrayList<>();
    final List<LabelSetChange> changes = new ArrayList<>();
    private final Map<String, LabelStep> steps = new LinkedHashMap<>();

    /** All versions of the label set, oldest first. */
    final List<LabelSet> labelSets = new ArrayList<>();

    MemoryCuration(MemoryState state) {
        this.state = state;
    }

    /** A sample with all that is kept about it. */
    static final class Row {
        final int number;
        Mark given;
        final List<Label> labels = new ArrayList<>();
        Sample sample;
        int opinions;
        double disagreement;
        double suspicion;
        String model = "";
        List<SampleDoubt> doubts = List.of();

        Row(int number, Sample sample) {
            this.number = number;
            this.sample = sample;
            this.given = Mark.of(sample.state(), sample.labels());
        }
    }

    private Row row(Held held) {
        Row row = samples.get(held.sample().id());
        if (row == null) {
            throw new IllegalStateException("a sample that is held is there");
        }
        return row;
    }

    @Override
    public Optional<Held> held(String sample) {
        Row row = samples.get(sample);
        return row == null ? Optional.empty() : Optional.of(new Held(row.number, row.sample, row.given));
    }

    @Override
    public List<Label> labels(Held held) {
        return List.copyOf(row(held).labels);
    }

    @Override
    public void putLabel(Held held, Label label) {
        List<Label> all = row(held).labels;
        all.removeIf(each -> each.adjudicated() == label.adjudicated()
                && (label.adjudicated() || each.curator().equals(label.curator())));
        all.add(label);
        all.sort((a, b) -> a.adjudicated() == b.adjudicated()
                ? a.curator().compareTo(b.curator())
                : Boolean.compare(a.adjudicated(), b.adjudicated()));
    }

    @Override
    public void putSample(Held held, Sample after, int opinions) {
        row(held).sample = after;
        row(held).opinions = opinions;
    }

    @Override
    public void teach(Held held, Marking step) {
        state.learn(held.sample(), step);
    }

    @Override
    public Optional<LabelEvent> event(String id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    @Override
    public List<LabelEvent> eventsOf(String step) {
        return events.stream().filter(event -> event.step().equals(step)).toList();
    }

    @Override
    public void append(Held held, LabelEvent event) {
        events.add(event.numbered(events.size() + 1L));
    }

    @Override
    public void setFate(String id, LabelEvent.Fate fate) {
        events.replaceAll(event -> event.id().equals(id) ? event.with(fate) : event);
    }

    @Override
    public List<LabelEvent> conflicts(String curator) {
        return events.stream()
                .filter(event -> event.fate() == LabelEvent.Fate.CONFLICT
                        && event.curator().equals(curator))
                .toList();
    }

    @Override
    public Optional<LabelStep> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    @Override
    public void putStep(LabelStep step) {
        steps.put(step.id(), step);
    }

    @Override
    public Optional<LabelStep> lastDone(String curator) {
        return changes(curator, LabelStep.State.DONE).reduce((first, second) -> second);
    }

    @Override
    public Optional<LabelStep> firstUndone(String curator) {
        return changes(curator, LabelStep.State.UNDONE).findFirst();
    }

    private java.util.stream.Stream<LabelStep> changes(String curator, LabelStep.State wanted) {
        Predicate<LabelStep> found = step ->
                step.curator().equals(curator) && step.kind() == LabelStep.Kind.CHANGE && step.state() == wanted;
        return steps.values().stream().filter(found);
    }

    @Override
    public void setState(LabelStep step, LabelStep.State wanted) {
        steps.computeIfPresent(step.id(), (id, old) -> in(old, wanted));
    }

    private static LabelStep in(LabelStep step, LabelStep.State wanted) {
        return new LabelStep(step.id(), step.curator(), step.kind(), wanted, step.target(), step.events());
    }

    @Override
    public void forgetUndone(String curator) {
        steps.replaceAll((id, step) -> step.curator().equals(curator) && step.state() == LabelStep.State.UNDONE
                ? in(step, LabelStep.State.FORGOTTEN)
                : step);
    }

    @Override
    public List<LabelSetChange> changes() {
        return List.copyOf(changes);
    }

    @Override
    public Optional<LabelSet> labelSet() {
        return labelSets.isEmpty() ? Optional.empty() : Optional.of(labelSets.getLast());
    }

    @Override
    public void putRevision(LabelSetChange change, LabelSet after) {
        changes.add(change);
        labelSets.add(after);
    }

    @Override
    public List<Held> naming(Collection<String> intents) {
        return samples.values().stream()
                .filter(row -> row.given.labels().stream().anyMatch(intents::contains)
                        || row.labels.stream()
                                .anyMatch(
                                        label -> label.mark().labels().stream().anyMatch(intents::contains)))
                .map(row -> new Held(row.number, row.sample, row.given))
                .toList();
    }

    @Override
    public void putGiven(Held held, Mark given) {
        row(held).given = given;
    }
}

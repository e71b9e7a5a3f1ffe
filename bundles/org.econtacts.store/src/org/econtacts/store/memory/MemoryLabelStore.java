package org.econtacts.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.store.LabelStore;
import org.econtacts.store.queue.FoldedText;
import org.econtacts.store.rules.Marking;

/** Samples in a map, labellings in a list. */
final class MemoryLabelStore implements LabelStore {

    private final MemoryState state;
    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private @Nullable LabelSet labels;

    private record Event(Sample before, String account) {}

    MemoryLabelStore(MemoryState state) {
        this.state = state;
    }

    @Override
    public Optional<LabelSet> labelSet() {
        synchronized (state) {
            return Optional.ofNullable(labels);
        }
    }

    @Override
    public void putLabelSet(LabelSet newest) {
        synchronized (state) {
            labels = newest;
        }
    }

    @Override
    public int addAll(Collection<Sample> added) {
        synchronized (state) {
            int fresh = 0;
            for (Sample sample : added) {
                fresh += samples.putIfAbsent(sample.id(), sample) == null ? 1 : 0;
            }
            return fresh;
        }
    }

    @Override
    public void putScores(Collection<Sample> scored) {
        synchronized (state) {
            for (Sample with : scored) {
                samples.computeIfPresent(
                        with.id(),
                        (id, old) -> new Sample(
                                id, old.text(), old.origin(), old.state(), old.labels(), with.best(), old.version()));
            }
        }
    }

    @Override
    public Optional<Sample> find(String id) {
        synchronized (state) {
            return Optional.ofNullable(samples.get(id));
        }
    }

    @Override
    public SamplePage page(@Nullable SampleState wanted, String text, Order order, long offset, int limit) {
        synchronized (state) {
            List<String> beginnings = FoldedText.words(text);
            Stream<Sample> found = samples.values().stream()
                    .filter(sample -> wanted == null || sample.state() == wanted)
                    .filter(sample -> matches(sample.text(), beginnings));
            List<Sample> all = (order == Order.LEAST_CERTAIN_FIRST
                            ? found.sorted(Comparator.comparingDouble(MemoryLabelStore::certainty))
                            : found)
                    .toList();
            return new SamplePage(
                    all.size(), offset, all.stream().skip(offset).limit(limit).toList());
        }
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
    public Optional<Sample> label(Labelling labelling) {
        synchronized (state) {
            Sample before = samples.get(labelling.sample());
            if (before == null || before.version() != labelling.version()) {
                return Optional.empty();
            }
            events.add(new Event(before, labelling.account()));
            return Optional.of(change(before, labelling.state(), labelling.labels()));
        }
    }

    private Sample change(Sample before, SampleState next, List<String> intents) {
        for (Marking step : Marking.between(before, next, intents)) {
            state.learn(before, step);
        }
        Sample after = Marking.apply(before, next, intents);
        samples.put(after.id(), after);
        return after;
    }

    @Override
    public Optional<Sample> undo(String account, Instant at) {
        synchronized (state) {
            for (int i = events.size() - 1; i >= 0; i--) {
                Event event = events.get(i);
                if (event.account().equals(account) && stands(i)) {
                    events.remove(i);
                    Sample now =
                            Objects.requireNonNull(samples.get(event.before().id()));
                    return Optional.of(
                            change(now, event.before().state(), event.before().labels()));
                }
            }
            return Optional.empty();
        }
    }

    private boolean stands(int place) {
        String sample = events.get(place).before().id();
        return events.subList(place + 1, events.size()).stream()
                .noneMatch(later -> later.before().id().equals(sample));
    }

    @Override
    public List<LabelledText> labelled() {
        synchronized (state) {
            return samples.values().stream()
                    .filter(sample ->
                            sample.state() == SampleState.LABELLED || sample.state() == SampleState.OUT_OF_SCOPE)
                    .map(sample -> new LabelledText(sample.text(), sample.labels()))
                    .toList();
        }
    }

    @Override
    public long count(@Nullable SampleState wanted) {
        synchronized (state) {
            return samples.values().stream()
                    .filter(sample -> wanted == null || sample.state() == wanted)
                    .count();
        }
    }
}

package org.econtacts.server.internal.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.econtacts.model.Audience;
import org.econtacts.model.Message;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.model.Sender;
import org.econtacts.model.SuggestionSet;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.SampleQuery;
import org.econtacts.suggest.SuggestionService;
import org.econtacts.supervision.VoteEntropy;

/** What the engine holds samples for, so that a curator sees the least certain first. */
public final class SampleScores {

    private static final int STEP = 500;

    private final LabelStore labels;
    private final SuggestionService engine;
    private final ExecutorService workers;

    public SampleScores(LabelStore labels, SuggestionService engine, ExecutorService workers) {
        this.labels = labels;
        this.engine = engine;
        this.workers = workers;
    }

    /** The samples with what the engine holds them for now, in their order. */
    public List<Sample> scored(Collection<Sample> samples) throws InterruptedException {
        List<Future<Sample>> pending = new ArrayList<>(samples.size());
        for (Sample each : samples) {
            pending.add(workers.submit(() -> scored(each)));
        }
        List<Sample> scored = new ArrayList<>(samples.size());
        for (Future<Sample> each : pending) {
            scored.add(await(each));
        }
        return scored;
    }

    /** Scores all samples that wait for a label anew, after a training; also those whose intent is gone. */
    public void refresh() throws InterruptedException {
        for (SampleState state : List.of(SampleState.UNLABELLED, SampleState.TO_REFINE)) {
            long offset = 0;
            List<Sample> some = next(state, offset);
            while (!some.isEmpty()) {
                Map<String, SuggestionSet> suggested = suggested(some);
                String model = suggested.values().iterator().next().model();
                labels.putScores(scored(some), model);
                labels.putDisagreement(disagreement(suggested));
                offset += some.size();
                some = next(state, offset);
            }
        }
    }

    /** How divided the analysers are on each sample, by its id. */
    public Map<String, Double> disagreement(Collection<Sample> samples) {
        return disagreement(suggested(samples));
    }

    private Map<String, SuggestionSet> suggested(Collection<Sample> samples) {
        Map<String, SuggestionSet> found = new LinkedHashMap<>();
        for (Sample each : samples) {
            found.put(each.id(), engine.suggest(message(each)));
        }
        return found;
    }

    private static Map<String, Double> disagreement(Map<String, SuggestionSet> suggested) {
        Map<String, Double> divided = new HashMap<>();
        for (Map.Entry<String, SuggestionSet> each : suggested.entrySet()) {
            List<String> votes = each.getValue().verdicts().stream()
                    .filter(verdict -> !verdict.scores().isEmpty())
                    .map(verdict -> verdict.scores().getFirst().intent())
                    .toList();
            divided.put(each.getKey(), VoteEntropy.of(votes));
        }
        return divided;
    }

    private static Message message(Sample sample) {
        return new Message(
                sample.id(),
                sample.id(),
                "",
                Audience.INDIVIDUAL,
                "",
                new Sender("", ""),
                "",
                sample.text(),
                "",
                Instant.EPOCH);
    }

    private List<Sample> next(SampleState state, long offset) {
        return labels.page(SampleQuery.of(state), offset, STEP).rows();
    }

    private Sample scored(Sample sample) {
        return sample.withBest(engine.score(sample.text()));
    }

    private static Sample await(Future<Sample> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a sample could not be scored", e.getCause());
        }
    }
}

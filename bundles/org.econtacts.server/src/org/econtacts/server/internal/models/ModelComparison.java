package org.econtacts.server.internal.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.measure.Outcome;
import org.econtacts.model.Arm;
import org.econtacts.model.Feedback;
import org.econtacts.protocol.ModelManifest;
import org.econtacts.protocol.ModelManifest.Measures;
import org.econtacts.store.DecisionLog;
import org.econtacts.suggest.Orchestrator;
import org.econtacts.suggest.SuggestionService;

/**
 * Compares two models on control messages: there the agent chose the intent without having been shown any. Neither model
 * has learnt from these messages, because both are as they were trained, before the journal is replayed.
 */
public final class ModelComparison {

    /** Fewer say too little: 1,000 give about 1.3 points either way at 80 %. */
    static final int LEAST_CASES = 1_000;
    /** A candidate may be so much worse, at the lower bound. */
    static final double TOLERANCE = 0.01;
    /** Of the normal distribution, for 95 % in the middle. */
    private static final double Z = 1.96;

    private static final int JOURNAL_STEP = 1_000;

    private final DecisionLog journal;
    private final TrainingData data;
    private final SuggestionService engine;
    private final ModelFolder folder;

    /** @param engine is left with the candidate's knowledge */
    public ModelComparison(DecisionLog journal, TrainingData data, SuggestionService engine, ModelFolder folder) {
        this.journal = journal;
        this.data = data;
        this.engine = engine;
        this.folder = folder;
    }

    /**
     * How a candidate does beside the champion.
     *
     * @param champion measured on the control messages
     * @param candidate measured on the same
     * @param difference of accuracies, more than 0 = the candidate is better
     * @param low lower bound of the difference at 95 %
     */
    public record Result(Measures champion, Measures candidate, double difference, double low) {

        /** Whether there is proof that nothing gets worse. */
        public boolean allows() {
            return candidate.cases() >= LEAST_CASES && low > -TOLERANCE && candidate.ece() <= champion.ece();
        }
    }

    /**
     * @param champion what works today; null = what a start without a promoted model trains
     * @throws ModelRefusedException if one of them cannot be used
     */
    public Result run(@Nullable ModelManifest champion, ModelManifest candidate) throws ModelRefusedException {
        List<Feedback> cases = controls();
        if (champion == null) {
            engine.train(data.labels(), data.templates(), data.examples(), Orchestrator.DEFAULT_SEED);
        } else {
            load(champion);
        }
        List<Outcome> before = outcomes(cases);
        load(candidate);
        return compare(before, outcomes(cases));
    }

    private void load(ModelManifest manifest) throws ModelRefusedException {
        byte[] model = folder.model(manifest);
        try {
            if (!engine.load(new ByteArrayInputStream(model), data.labels(), data.templates())) {
                throw new ModelRefusedException("models.version", manifest.id(), null);
            }
        } catch (IOException e) {
            throw new ModelRefusedException("models.damaged", manifest.id(), e);
        }
    }

    private List<Feedback> controls() {
        List<Feedback> controls = new ArrayList<>();
        long last = 0;
        for (List<Feedback> some = journal.feedbackAfter(last, JOURNAL_STEP);
                !some.isEmpty();
                some = journal.feedbackAfter(last, JOURNAL_STEP)) {
            some.stream()
                    .filter(each -> each.isHonest() && each.arm() == Arm.CONTROL && each.intent() != null)
                    .forEach(controls::add);
            last = some.getLast().sequence();
        }
        return controls;
    }

    private List<Outcome> outcomes(List<Feedback> cases) {
        return cases.stream()
                .map(each -> ModelTraining.outcome(
                        engine, (each.subject() + "\n" + each.body()).strip(), List.of(String.valueOf(each.intent()))))
                .toList();
    }

    /** Of the same cases in the same order: the difference of paired outcomes, normal approximation. */
    static Result compare(List<Outcome> champion, List<Outcome> candidate) {
        int n = candidate.size();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int difference =
                    (candidate.get(i).right() ? 1 : 0) - (champion.get(i).right() ? 1 : 0);
            sum += difference;
            squares += difference * difference;
        }
        double mean = n == 0 ? 0 : sum / n;
        double variance = n < 2 ? 1 : (squares - n * mean * mean) / (n - 1);
        double low = n == 0 ? -1 : mean - Z * Math.sqrt(Math.max(0, variance) / n);
        return new Result(ModelTraining.measures(champion), ModelTraining.measures(candidate), mean, low);
    }
}

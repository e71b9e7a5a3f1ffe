package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.analysis.learning.LearningAnalyzerProvider;
import org.econtacts.analysis.retrieval.RetrievalAnalyzerProvider;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final String MOVED = "Bonjour, je viens de déménager et je voudrais modifier mon adresse.";

    @Test
    void atFirstNothingIsChanged() {
        double[] probabilities = {0.1, 0.6, 0.3};

        assertArrayEquals(probabilities, Calibration.neutral().apply(probabilities), 1e-12);
    }

    @Test
    void aConfidenceThatComesTrueLessOftenIsBroughtDown() {
        SplittableRandom random = new SplittableRandom(3);
        Calibration calibration = Calibration.neutral();
        for (int i = 0; i < 3000; i++) {
            calibration = calibration.learn(0.9, random.nextDouble() < 0.6);
        }
        double[] corrected = calibration.apply(new double[] {0.02, 0.9, 0.08});

        assertEquals(0.6, corrected[1], 0.08);
        assertEquals(1, Arrays.stream(corrected).sum(), 1e-9);
        assertEquals(4, corrected[2] / corrected[0], 1e-9);
    }

    @Test
    void casesAreCountedInTheirBand() {
        Calibration calibration =
                Calibration.neutral().count(0.95).count(0.99).count(0.2).count(1);

        assertEquals(3, calibration.casesAt(0.92));
        assertEquals(1, calibration.casesAt(0.29));
        assertEquals(0, calibration.casesAt(0.5));
    }

    @Test
    void aFreeChoiceWhereNothingWasShownIsAnHonestCase() {
        State before = state();

        State after = learn(before, new Feedback(1, "", "Ma cantine est fermée", FeedbackKind.CHOSEN, "refund", 0));

        assertEquals(cases(before) + 1, cases(after));
        assertNotEquals(before.calibration().b(), after.calibration().b());
    }

    @Test
    void aDecisionOnWhatWasShownIsNoHonestCase() {
        State before = state();

        for (FeedbackKind kind : List.of(FeedbackKind.ACCEPTED, FeedbackKind.EDITED, FeedbackKind.CHOSEN)) {
            State after = learn(before, new Feedback(1, "", "Ma cantine est fermée", kind, "refund", 0.9));
            assertSame(before.calibration(), after.calibration());
        }
    }

    @Test
    void overridingAnotherSuggestionDoesNotLowerTheConfidence() {
        State before = state();

        State after = learn(before, new Feedback(1, "", MOVED, FeedbackKind.CHOSEN, "refund", 0));

        assertSame(before.calibration(), after.calibration());
    }

    private static State state() {
        GraphAnalyzerProvider graph = Engines.graph(Engines.GRAPH);
        List<AnalyzerProvider> providers =
                List.of(graph, new LearningAnalyzerProvider(), new RetrievalAnalyzerProvider());
        return new Trainer(providers, graph.examples(), 1)
                .train(graph.labels(), Engines.templates(graph.labels()), graph.examples());
    }

    private static State learn(State state, Feedback feedback) {
        return new FeedbackRule(state, new Tokenizer()).learn(feedback);
    }

    private static long cases(State state) {
        return Arrays.stream(state.calibration().cases()).sum();
    }
}

package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.analysis.learning.LearningAnalyzerProvider;
import org.econtacts.analysis.measure.Outcome;
import org.econtacts.analysis.retrieval.RetrievalAnalyzerProvider;
import org.econtacts.model.Arm;
import org.econtacts.model.Confidence;
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
    void whatHeldOutTextsContradictIsCorrectedFromTheStart() {
        SplittableRandom random = new SplittableRandom(5);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            double claimed = 0.2 + 0.6 * random.nextDouble();
            outcomes.add(new Outcome(claimed, random.nextDouble() < 0.3 + claimed / 2));
        }
        Calibration fitted = new CalibrationFit(outcomes).fit();

        assertEquals(0.65, fitted.apply(new double[] {0.3, 0.7})[1], 0.06);
        assertEquals(0.45, fitted.apply(new double[] {0.24, 0.3, 0.23, 0.23})[1], 0.06);
    }

    @Test
    void whatChanceExplainsIsNotCorrected() {
        SplittableRandom random = new SplittableRandom(7);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double claimed = random.nextDouble();
            outcomes.add(new Outcome(claimed, random.nextDouble() < claimed));
        }

        assertEquals(1, new CalibrationFit(outcomes).fit().a());
        assertEquals(0, new CalibrationFit(outcomes).fit().b());
        assertEquals(1, new CalibrationFit(List.of()).fit().a());
        assertEquals(1, new CalibrationFit(List.of(new Outcome(1, false))).fit().a());
    }

    @Test
    void casesAreCountedInTheirBand() {
        Calibration calibration = Calibration.neutral()
                .count(0.95, true)
                .count(0.99, true)
                .count(0.2, false)
                .count(1, true);

        assertEquals(3, calibration.confidence(0.92).cases());
        assertEquals(1, calibration.confidence(0.29).cases());
        assertEquals(new Confidence(0.5, 0, 1, 0), calibration.confidence(0.5));
    }

    @Test
    void theIntervalIsWilsonsOverTheCasesOfTheBand() {
        Calibration calibration = Calibration.neutral();
        for (int i = 0; i < 10; i++) {
            calibration = calibration.count(0.85, i < 8);
        }
        Confidence confidence = calibration.confidence(0.82);

        // 8 of 10: the interval that statistics books give
        assertEquals(0.490, confidence.low(), 5e-4);
        assertEquals(0.943, confidence.high(), 5e-4);
    }

    @Test
    void aFreeChoiceWhereNothingWasShownIsAnHonestCase() {
        for (Arm arm : List.of(Arm.CONTROL, Arm.ABSTAINED)) {
            State before = state();

            State after = learn(before, chosen("Ma cantine est fermée", arm));

            assertEquals(cases(before) + 1, cases(after));
            assertNotEquals(before.calibration().b(), after.calibration().b());
        }
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

        assertSame(
                before.calibration(),
                learn(before, chosen(MOVED, Arm.SUGGESTED)).calibration());
        assertSame(before.calibration(), learn(before, chosen(MOVED, null)).calibration());
    }

    private static Feedback chosen(String text, @Nullable Arm arm) {
        return new Feedback(1, "", text, FeedbackKind.CHOSEN, "refund", 0, null, arm);
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

package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.junit.jupiter.api.Test;

class CalibrationTest {

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
    void onlyAFreeChoiceWhereNothingWasShownIsAnHonestCase() {
        Orchestrator engine = Engines.trained();
        String text = "Je veux modifier mon adresse";
        long before = cases(engine, text);
        engine.learn(new Feedback(1, "", text, FeedbackKind.ACCEPTED, "address-change", 0.9));
        engine.learn(new Feedback(2, "", text, FeedbackKind.EDITED, "address-change", 0.9));
        engine.learn(new Feedback(3, "", text, FeedbackKind.CHOSEN, "address-change", 0.9));
        assertEquals(before, cases(engine, text));

        for (int i = 4; i < 14; i++) {
            engine.learn(new Feedback(i, "", text, FeedbackKind.CHOSEN, "address-change", 0));
        }
        assertTrue(cases(engine, text) > before);
    }

    private static long cases(Orchestrator engine, String text) {
        return engine.suggest(Engines.message(text))
                .suggestions()
                .getFirst()
                .confidence()
                .cases();
    }
}

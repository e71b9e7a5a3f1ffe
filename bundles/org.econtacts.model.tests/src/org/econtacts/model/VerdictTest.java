package org.econtacts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Suggestion answer(String... intents) {
        Confidence confidence = new Confidence(0.9, 0);
        List<Block> blocks = Stream.of(intents)
                .map(intent -> new Block(intent, intent, 1, confidence, List.of()))
                .toList();
        return new Suggestion("s", 1, intents[0], intents[0], 1, confidence, List.of(), 1, blocks, Reason.NONE);
    }

    private static Verdict verdict(IntentScore... scores) {
        return new Verdict("graph", "1", List.of(scores), List.of(), "");
    }

    @Test
    void onlyItsFirstIntentCountsAsAgreement() {
        Verdict verdict = verdict(new IntentScore("refund", 0.6), new IntentScore("address", 0.4));

        assertEquals(Opinion.AGREES, verdict.opinionOn(answer("refund")));
        assertEquals(Opinion.DISAGREES, verdict.opinionOn(answer("address")));
        assertEquals(Opinion.DISAGREES, verdict.opinionOn(answer("vat")));
    }

    @Test
    void itAgreesWithAnAnswerToSeveralRequestsThatAnswersWhatItFound() {
        Verdict verdict = verdict(new IntentScore("refund", 0.9));

        assertEquals(Opinion.AGREES, verdict.opinionOn(answer("address", "refund")));
        assertEquals(Opinion.DISAGREES, verdict.opinionOn(answer("address", "vat")));
    }

    @Test
    void withoutScoresItIsSilentOnEverything() {
        assertEquals(Opinion.SILENT, verdict().opinionOn(answer("refund")));
    }
}

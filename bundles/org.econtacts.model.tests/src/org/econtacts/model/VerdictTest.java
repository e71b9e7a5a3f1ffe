package org.econtacts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Verdict verdict(IntentScore... scores) {
        return new Verdict("graph", "1", List.of(scores), List.of(), "");
    }

    @Test
    void onlyItsFirstIntentCountsAsAgreement() {
        Verdict verdict = verdict(new IntentScore("refund", 0.6), new IntentScore("address", 0.4));

        assertEquals(Opinion.AGREES, verdict.opinionOn("refund"));
        assertEquals(Opinion.DISAGREES, verdict.opinionOn("address"));
        assertEquals(Opinion.DISAGREES, verdict.opinionOn("vat"));
    }

    @Test
    void withoutScoresItIsSilentOnEverything() {
        assertEquals(Opinion.SILENT, verdict().opinionOn("refund"));
    }
}

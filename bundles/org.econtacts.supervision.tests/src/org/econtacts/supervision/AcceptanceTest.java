package org.econtacts.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.econtacts.store.AcceptanceCount;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    @Test
    void editedAnswersCountAsAcceptedAndFreeAnswersNotAtAll() {
        assertEquals(0.75, Acceptance.of(new AcceptanceCount("a", 2, 1, 1, 40)).orElseThrow());
    }

    @Test
    void withoutADecisionOnASuggestionThereIsNoFigure() {
        assertTrue(Acceptance.of(new AcceptanceCount("a", 0, 0, 0, 5)).isEmpty());
    }

    @Test
    void theMostEditedComeFirstAndTheNeverEditedNotAtAll() {
        AcceptanceCount none = new AcceptanceCount("none", 9, 0, 3, 0);
        AcceptanceCount some = new AcceptanceCount("some", 0, 2, 1, 0);
        AcceptanceCount many = new AcceptanceCount("many", 0, 7, 0, 0);

        assertEquals(List.of(many, some), Acceptance.mostEdited(List.of(none, some, many), 5));
        assertEquals(List.of(none), Acceptance.mostRejected(List.of(none, some, many), 1));
    }
}

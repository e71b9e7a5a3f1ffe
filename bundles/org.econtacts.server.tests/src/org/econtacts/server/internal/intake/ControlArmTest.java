package org.econtacts.server.internal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.econtacts.model.Arm;
import org.econtacts.model.Confidence;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Showing;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.junit.jupiter.api.Test;

class ControlArmTest {

    private static final int MANY = 20_000;
    private static final ControlArm FEW = new ControlArm(0.05, 7);

    private static SuggestionSet found(String message, boolean contested) {
        Suggestion suggestion =
                new Suggestion(message + "-1", 1, "cfe", "t-cfe", 1, new Confidence(0.8, 10), List.of(), 0.5);
        return new SuggestionSet(
                message,
                List.of(suggestion),
                List.of(new IntentScore("cfe", 0.8)),
                List.of(),
                "1",
                "1",
                "1",
                Instant.EPOCH,
                new Showing(Arm.SUGGESTED, 1, contested));
    }

    private static List<String> controls(ControlArm arm) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> "m-" + i)
                .filter(id -> arm.applied(found(id, false)).showing().arm() == Arm.CONTROL)
                .toList();
    }

    @Test
    void theWantedShareIsShownNothing() {
        double share = controls(FEW).size() / (double) MANY;
        double threeStandardErrors = 3 * Math.sqrt(0.05 * 0.95 / MANY);
        assertEquals(0.05, share, threeStandardErrors);
    }

    @Test
    void theSameMessageIsAlwaysInTheSameArmAndAnotherSeedChoosesOthers() {
        assertEquals(controls(FEW), controls(new ControlArm(0.05, 7)));
        assertNotEquals(controls(FEW), controls(new ControlArm(0.05, 8)));
    }

    @Test
    void aGreaterShareKeepsTheControlsOfASmallerOne() {
        assertTrue(controls(new ControlArm(0.1, 7)).containsAll(controls(FEW)));
    }

    @Test
    void aControlKeepsWhatWasFoundButShowsNothing() {
        SuggestionSet control = FEW.applied(found(controls(FEW).getFirst(), true));
        assertEquals(new Showing(Arm.CONTROL, 0.05, true), control.showing());
        assertEquals(List.of(), control.suggestions());
        assertEquals(List.of(new IntentScore("cfe", 0.8)), control.best());
    }

    @Test
    void theOthersAreShownWithThatMuchLessProbability() {
        List<String> controls = controls(FEW);
        String other = IntStream.range(0, MANY)
                .mapToObj(i -> "m-" + i)
                .filter(id -> !controls.contains(id))
                .findFirst()
                .orElseThrow();
        SuggestionSet shown = FEW.applied(found(other, false));
        assertEquals(new Showing(Arm.SUGGESTED, 0.95, false), shown.showing());
        assertEquals(0.475, shown.suggestions().getFirst().propensity(), 1e-12);
    }

    @Test
    void aMessageOnWhichTheEngineAbstainedIsInNoArm() {
        SuggestionSet none = new SuggestionSet("m", List.of(), List.of(), List.of(), "1", "1", "1", Instant.EPOCH);
        assertSame(none, new ControlArm(0.5, 7).applied(none));
    }
}

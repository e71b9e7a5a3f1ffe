package org.econtacts.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Arm;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Lease;
import org.econtacts.model.RejectionReason;
import org.econtacts.model.Showing;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.store.DecisionRequest;
import org.econtacts.store.Intake;
import org.junit.jupiter.api.Test;

/** What the engine learns from, and what it does not. */
public interface JournalContract extends StoreFixture {

    @Test
    default void anAcceptedAnswerTeachesOnceItWentOut() {
        decide("a", DecisionKind.ACCEPTED, null, null);
        assertEquals(List.of(), store().decisions().feedbackAfter(0, 10));
        send();
        assertEquals(
                List.of(new Feedback(
                        1,
                        "Prélèvement à la source a",
                        Fixtures.message("a", 1).body(),
                        FeedbackKind.ACCEPTED,
                        "pas-modulation",
                        0.8,
                        "t-pas-modulation",
                        Arm.SUGGESTED)),
                store().decisions().feedbackAfter(0, 10));
    }

    @Test
    default void aRejectionForTopicOrAudienceTeachesAtOnce() {
        decide("a", DecisionKind.REJECTED, RejectionReason.WRONG_TOPIC, null);
        decide("b", DecisionKind.REJECTED, RejectionReason.WRONG_AUDIENCE, null);
        List<Feedback> learnt = store().decisions().feedbackAfter(0, 10);
        assertEquals(
                List.of(FeedbackKind.REJECTED, FeedbackKind.REJECTED),
                learnt.stream().map(Feedback::kind).toList());
        assertEquals("pas-modulation", learnt.getFirst().intent());
        assertEquals("t-pas-modulation", learnt.getFirst().template());
    }

    @Test
    default void aRejectionForAnotherReasonTeachesNothing() {
        for (RejectionReason reason : RejectionReason.values()) {
            if (!reason.teaches()) {
                decide(reason.name(), DecisionKind.REJECTED, reason, null);
            }
        }
        assertEquals(List.of(), store().decisions().feedbackAfter(0, 10));
    }

    @Test
    default void rejectingTheSameSuggestionAgainTeachesNothingNew() {
        decide("a", DecisionKind.REJECTED, RejectionReason.WRONG_TOPIC, null);
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Decision again = Fixtures.decision("second", "a", "ann", DecisionKind.REJECTED);
        store().decisions().record(Fixtures.request(again, lease, 1));
        assertEquals(2, store().decisions().decisions("a", Fixtures.ALL).size());
        assertEquals(1, store().decisions().feedbackAfter(0, 10).size());
    }

    @Test
    default void aFreeAnswerTeachesOnlyWhenItsIntentIsNamed() {
        decide("a", DecisionKind.OTHER_ANSWER, null, null);
        decide("b", DecisionKind.OTHER_ANSWER, null, "second");
        decide("c", DecisionKind.OTHER_ANSWER, null, "cfe");
        send();
        List<Feedback> learnt = store().decisions().feedbackAfter(0, 10);
        assertEquals(
                List.of("second", "cfe"), learnt.stream().map(Feedback::intent).toList());
        assertEquals(
                List.of(FeedbackKind.CHOSEN, FeedbackKind.CHOSEN),
                learnt.stream().map(Feedback::kind).toList());
        assertEquals(
                List.of(0.02, 0.0), learnt.stream().map(Feedback::confidence).toList());
    }

    @Test
    default void theSequenceGrowsWithoutGaps() {
        for (int i = 0; i < 12; i++) {
            decide("m" + i, i % 2 == 0 ? DecisionKind.EDITED : DecisionKind.REJECTED, reason(i), null);
        }
        store().decisions().cancel("d-m4", "ann", Fixtures.NOW);
        send();
        List<Feedback> learnt = store().decisions().feedbackAfter(0, 100);
        assertEquals(11, learnt.size());
        for (int i = 0; i < learnt.size(); i++) {
            assertEquals(i + 1, learnt.get(i).sequence());
        }
        assertEquals(learnt.subList(4, 7), store().decisions().feedbackAfter(4, 3));
        assertEquals(List.of(), store().decisions().feedbackAfter(11, 3));
    }

    @Test
    default void onlyAChoiceWithNothingShownIsHonest() {
        chooseOn("a", Showing.SUGGESTED);
        chooseOn("b", new Showing(Arm.CONTROL, 0.05, false));
        chooseOn("c", Showing.ABSTAINED);
        send();
        List<Feedback> learnt = store().decisions().feedbackAfter(0, 10);
        assertEquals(
                List.of(Arm.SUGGESTED, Arm.CONTROL, Arm.ABSTAINED),
                learnt.stream().map(Feedback::arm).toList());
        assertEquals(
                List.of(false, true, true),
                learnt.stream().map(Feedback::isHonest).toList());
    }

    private void chooseOn(String message, Showing showing) {
        SuggestionSet found = Fixtures.found(message, "pas-modulation", 0.8);
        boolean shown = showing.arm() == Arm.SUGGESTED;
        put(message, Fixtures.with(found, shown ? found.suggestions() : List.of(), showing));
        record(message, DecisionKind.OTHER_ANSWER, null, "cfe");
    }

    @Test
    default void anAnswerToTwoRequestsTeachesEachWithItsOwnWords() {
        Suggestion both = Fixtures.twoBlocks("a");
        put("a", Fixtures.with(Fixtures.found("a", "pas-modulation", 0.8), List.of(both), Showing.SUGGESTED));
        record("a", DecisionKind.EDITED, null, null);
        send();
        assertEquals(
                List.of(
                        new Feedback(
                                1,
                                "",
                                "je souhaite baisser mon taux",
                                FeedbackKind.EDITED,
                                "pas-modulation",
                                0.8,
                                "t-pas-modulation",
                                Arm.SUGGESTED),
                        new Feedback(
                                2, "Prélèvement", "Merci", FeedbackKind.EDITED, "cfe", 0.6, "t-cfe", Arm.SUGGESTED)),
                store().decisions().feedbackAfter(0, 10));
    }

    private void put(String message, SuggestionSet found) {
        store().messages().addAll(List.of(new Intake(Fixtures.message(message, 3), found, "", null)));
    }

    private static @Nullable RejectionReason reason(int i) {
        return i % 2 == 0 ? null : RejectionReason.WRONG_TOPIC;
    }

    private void send() {
        store().decisions().sendDue(Fixtures.NOW.plus(Fixtures.DELAY), 100);
    }

    private void decide(String message, DecisionKind kind, @Nullable RejectionReason reason, @Nullable String intent) {
        store().messages().addAll(List.of(Fixtures.intake(message, 3)));
        record(message, kind, reason, intent);
    }

    private void record(String message, DecisionKind kind, @Nullable RejectionReason reason, @Nullable String intent) {
        Lease lease = Fixtures.take(store(), message, "ann", Fixtures.NOW);
        Decision decision = Fixtures.with(Fixtures.decision("d-" + message, message, "ann", kind), reason, intent);
        DecisionRequest request = Fixtures.request(decision, lease, 1);
        store().decisions().record(request);
    }
}

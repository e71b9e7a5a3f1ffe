package org.econtacts.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Lease;
import org.econtacts.model.RejectionReason;
import org.econtacts.store.DecisionRequest;
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
                        "t-pas-modulation")),
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

    private static @Nullable RejectionReason reason(int i) {
        return i % 2 == 0 ? null : RejectionReason.WRONG_TOPIC;
    }

    private void send() {
        store().decisions().sendDue(Fixtures.NOW.plus(Fixtures.DELAY), 100);
    }

    private void decide(String message, DecisionKind kind, @Nullable RejectionReason reason, @Nullable String intent) {
        store().messages().addAll(List.of(Fixtures.intake(message, 3)));
        Lease lease = Fixtures.take(store(), message, "ann", Fixtures.NOW);
        Decision decision = Fixtures.with(Fixtures.decision("d-" + message, message, "ann", kind), reason, intent);
        DecisionRequest request = Fixtures.request(decision, lease, 1);
        store().decisions().record(request);
    }
}

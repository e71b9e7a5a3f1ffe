package org.econtacts.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Edit;
import org.econtacts.model.Lease;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.RejectionReason;
import org.econtacts.store.AcceptanceCount;
import org.econtacts.store.DecisionLog;
import org.econtacts.store.DecisionOutcome;
import org.econtacts.store.DecisionRequest;
import org.econtacts.store.LeaseOutcome;
import org.econtacts.store.QueueQuery;
import org.econtacts.store.QueueQuery.Order;
import org.econtacts.store.SentenceCount;
import org.econtacts.store.ThreadEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions: recorded once, cancelled or sent, never on a message that somebody else has taken. */
public interface DecisionLogContract extends StoreFixture {

    /** When the answers are due. */
    Instant DUE = Fixtures.NOW.plus(Fixtures.DELAY);

    @BeforeEach
    default void addTheMessages() {
        store().messages().addAll(List.of(Fixtures.intake("a", 5), Fixtures.intake("b", 4)));
    }

    @Test
    default void anAnswerWaitsThenGoesOutToTheThread() {
        DecisionOutcome outcome = decide("d1", "a", "ann", DecisionKind.ACCEPTED);
        assertEquals(
                2, assertInstanceOf(DecisionOutcome.Recorded.class, outcome).version());
        assertEquals(MessageStatus.SENDING, Fixtures.status(store(), "a"));
        assertEquals(1, store().messages().thread("thread-a", Fixtures.ALL).size());
        assertEquals(List.of(), store().decisions().sendDue(DUE.minusMillis(1), 10));
        List<Decision> sent = store().decisions().sendDue(DUE, 10);
        assertEquals(List.of("d1"), sent.stream().map(Decision::id).toList());
        assertEquals(DecisionState.DONE, sent.getFirst().state());
        assertEquals(MessageStatus.ANSWERED, Fixtures.status(store(), "a"));
        assertEquals(3, Fixtures.version(store(), "a"));
        List<ThreadEntry> thread = store().messages().thread("thread-a", Fixtures.ALL);
        assertEquals(
                new ThreadEntry(false, "a", "Agent ann", DUE, "Prélèvement à la source a", "Voici la marche à suivre."),
                thread.get(1));
        assertEquals(List.of(), store().decisions().sendDue(DUE, 10));
    }

    @Test
    default void theQueueFollowsADecision() {
        decide("d1", "a", "ann", DecisionKind.ACCEPTED);
        assertEquals(1, count(MessageStatus.OPEN));
        assertEquals(1, count(MessageStatus.SENDING));
        store().decisions().sendDue(DUE, 10);
        assertEquals(0, count(MessageStatus.SENDING));
        assertEquals(1, count(MessageStatus.ANSWERED));
    }

    @Test
    default void anAnswerIsCompletedFromItsSuggestion() {
        Decision given = Fixtures.decision("d1", "a", "ann", DecisionKind.EDITED);
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        store().decisions().record(Fixtures.request(given, lease, 1));
        Decision kept = store().decisions().decisions("a", Fixtures.ALL).getFirst();
        assertEquals(Fixtures.with(given, null, "pas-modulation"), kept);
    }

    @Test
    default void theSameKeyTwiceHasOneEffect() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Decision decision = Fixtures.decision("d1", "a", "ann", DecisionKind.ACCEPTED);
        DecisionRequest request = Fixtures.request(decision, lease, 1);
        store().decisions().record(request);
        DecisionOutcome.Recorded again = assertInstanceOf(
                DecisionOutcome.Recorded.class, store().decisions().record(request));
        assertTrue(again.replayed());
        assertEquals("d1", again.decision().id());
        assertEquals(2, again.version());
        store().decisions().sendDue(DUE, 10);
        DecisionOutcome.Recorded late = assertInstanceOf(
                DecisionOutcome.Recorded.class, store().decisions().record(request));
        assertTrue(late.replayed());
        assertEquals(1, store().decisions().decisions("a", Fixtures.ALL).size());
        assertEquals(1, store().decisions().feedbackAfter(0, 10).size());
    }

    @Test
    default void aKeyWithAnotherBodyIsRefused() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Decision decision = Fixtures.decision("d1", "a", "ann", DecisionKind.ACCEPTED);
        store().decisions().record(Fixtures.request(decision, lease, 1));
        DecisionRequest other = new DecisionRequest(decision, Fixtures.ALL, "key-d1", "other hash", 1, 1, Fixtures.NOW);
        assertInstanceOf(DecisionOutcome.KeyReused.class, store().decisions().record(other));
    }

    @Test
    default void aKeyIsForgottenAfterItsTimeAndTheDecisionStays() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Decision decision = Fixtures.decision("d1", "a", "ann", DecisionKind.ACCEPTED);
        DecisionRequest request = Fixtures.request(decision, lease, 1);
        store().decisions().record(request);
        Instant end = Fixtures.NOW.plus(DecisionLog.KEYS_KEPT);
        assertEquals(0, store().decisions().forgetKeys(end));
        assertEquals(1, store().decisions().forgetKeys(end.plusSeconds(1)));
        assertEquals(0, store().decisions().forgetKeys(end.plusSeconds(2)));
        assertInstanceOf(DecisionOutcome.Closed.class, store().decisions().record(request));
        assertEquals(
                "d1",
                store().decisions().decisions("a", Fixtures.ALL).getFirst().id());
    }

    @Test
    default void twoAccountsMayUseTheSameKey() {
        Lease one = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Lease two = Fixtures.take(store(), "b", "bob", Fixtures.NOW);
        Decision ann = Fixtures.decision("d1", "a", "ann", DecisionKind.ACCEPTED);
        Decision bob = Fixtures.decision("d2", "b", "bob", DecisionKind.ACCEPTED);
        store().decisions().record(new DecisionRequest(ann, Fixtures.ALL, "key", "1", one.token(), 1, Fixtures.NOW));
        assertInstanceOf(
                DecisionOutcome.Recorded.class,
                store().decisions()
                        .record(new DecisionRequest(bob, Fixtures.ALL, "key", "2", two.token(), 1, Fixtures.NOW)));
    }

    @Test
    default void aLeaseThatRanOutStillDecidesWhenNobodyTookTheMessage() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW.minus(Fixtures.LEASE.multipliedBy(3)));
        Decision decision = Fixtures.decision("d1", "a", "ann", DecisionKind.ACCEPTED);
        assertInstanceOf(
                DecisionOutcome.Recorded.class, store().decisions().record(Fixtures.request(decision, lease, 1)));
    }

    @Test
    default void anAgentWhoseMessageWasTakenIsRefusedAndNothingIsRecorded() {
        Lease old = Fixtures.take(store(), "a", "ann", Fixtures.NOW.minus(Fixtures.LEASE));
        Lease newer = Fixtures.take(store(), "a", "bob", Fixtures.NOW);
        Decision decision = Fixtures.decision("d1", "a", "ann", DecisionKind.ACCEPTED);
        assertEquals(
                new DecisionOutcome.Stale(newer, 1), store().decisions().record(Fixtures.request(decision, old, 1)));
        assertEquals(List.of(), store().decisions().decisions("a", Fixtures.ALL));
        assertEquals(MessageStatus.OPEN, Fixtures.status(store(), "a"));
    }

    @Test
    default void theTokenOfAnotherIsOfNoUse() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Decision stolen = Fixtures.decision("d1", "a", "bob", DecisionKind.ACCEPTED);
        assertEquals(
                new DecisionOutcome.Stale(lease, 1), store().decisions().record(Fixtures.request(stolen, lease, 1)));
    }

    @Test
    default void aDecisionOnAnOldVersionIsRefused() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Decision decision = Fixtures.decision("d1", "a", "ann", DecisionKind.ACCEPTED);
        assertEquals(
                new DecisionOutcome.Stale(lease, 1), store().decisions().record(Fixtures.request(decision, lease, 2)));
    }

    @Test
    default void aMessageGivenBackMustBeTakenAgain() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        store().messages().release("a", Fixtures.agent("ann"), lease.token());
        Decision decision = Fixtures.decision("d1", "a", "ann", DecisionKind.ACCEPTED);
        assertEquals(
                new DecisionOutcome.Stale(null, 1), store().decisions().record(Fixtures.request(decision, lease, 1)));
    }

    @Test
    default void anAnsweredMessageIsClosed() {
        decide("d1", "a", "ann", DecisionKind.ACCEPTED);
        Lease lease = new Lease("a", "ann", "", 1, Fixtures.NOW);
        Decision second = Fixtures.decision("d2", "a", "ann", DecisionKind.OTHER_ANSWER);
        assertInstanceOf(DecisionOutcome.Closed.class, store().decisions().record(Fixtures.request(second, lease, 2)));
        assertInstanceOf(
                LeaseOutcome.Closed.class,
                store().messages().lease("a", Fixtures.ALL, Fixtures.agent("bob"), Fixtures.NOW, Fixtures.LEASE));
        store().decisions().sendDue(DUE, 10);
        assertInstanceOf(DecisionOutcome.Closed.class, store().decisions().record(Fixtures.request(second, lease, 3)));
        assertNull(store().messages().find("a", Fixtures.ALL).orElseThrow().lease());
    }

    @Test
    default void aDecisionOnAForeignMessageOrSuggestionIsUnknown() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Decision decision = Fixtures.decision("d1", "a", "ann", DecisionKind.ACCEPTED);
        DecisionRequest foreign =
                new DecisionRequest(decision, Set.of("sie-nantes"), "k", "h", lease.token(), 1, Fixtures.NOW);
        assertInstanceOf(DecisionOutcome.Unknown.class, store().decisions().record(foreign));
        store().messages().putSuggestions(Fixtures.abstained("b"), "");
        Lease other = Fixtures.take(store(), "b", "ann", Fixtures.NOW);
        Decision mixed = new Decision(
                "d2",
                "b",
                DecisionKind.ACCEPTED,
                "a-1",
                null,
                0,
                null,
                "text",
                null,
                decision.spent(),
                "ann",
                "sip-lyon",
                Fixtures.NOW,
                DUE,
                DecisionState.WAITING);
        assertInstanceOf(DecisionOutcome.Unknown.class, store().decisions().record(Fixtures.request(mixed, other, 1)));
    }

    @Test
    default void aSuggestionThatWasReplacedCanStillBeAccepted() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        store().messages().putSuggestions(Fixtures.abstained("a"), "");
        Decision decision = Fixtures.decision("d1", "a", "ann", DecisionKind.ACCEPTED);
        assertInstanceOf(
                DecisionOutcome.Recorded.class, store().decisions().record(Fixtures.request(decision, lease, 1)));
    }

    @Test
    default void aCancelledAnswerLeavesTheMessageOpenInTheSameHands() {
        decide("d1", "a", "ann", DecisionKind.ACCEPTED);
        Decision cancelled =
                store().decisions().cancel("d1", "ann", Fixtures.NOW).orElseThrow();
        assertEquals(DecisionState.CANCELLED, cancelled.state());
        assertEquals(MessageStatus.OPEN, Fixtures.status(store(), "a"));
        assertEquals(3, Fixtures.version(store(), "a"));
        assertEquals(List.of(), store().decisions().sendDue(DUE, 10));
        assertEquals(List.of(), store().decisions().feedbackAfter(0, 10));
        Decision again = Fixtures.decision("d2", "a", "ann", DecisionKind.EDITED);
        Lease lease = store().messages().find("a", Fixtures.ALL).orElseThrow().lease();
        assertEquals(1, lease == null ? 0 : lease.token());
        DecisionRequest second = new DecisionRequest(again, Fixtures.ALL, "key-d2", "hash", 1, 3, Fixtures.NOW);
        assertInstanceOf(DecisionOutcome.Recorded.class, store().decisions().record(second));
    }

    @Test
    default void cancellingTooLateChangesNothing() {
        decide("d1", "a", "ann", DecisionKind.ACCEPTED);
        store().decisions().sendDue(DUE, 10);
        assertEquals(
                DecisionState.DONE,
                store().decisions().cancel("d1", "ann", DUE).orElseThrow().state());
        assertEquals(MessageStatus.ANSWERED, Fixtures.status(store(), "a"));
        assertTrue(store().decisions().cancel("d1", "bob", DUE).isEmpty());
        assertTrue(store().decisions().cancel("unknown", "ann", DUE).isEmpty());
    }

    @Test
    default void aRejectionLeavesTheMessageOpen() {
        DecisionOutcome outcome = decide("d1", "a", "ann", DecisionKind.REJECTED);
        assertEquals(
                1, assertInstanceOf(DecisionOutcome.Recorded.class, outcome).version());
        Decision kept = store().decisions().decisions("a", Fixtures.ALL).getFirst();
        assertEquals(DecisionState.DONE, kept.state());
        assertEquals(RejectionReason.WRONG_TOPIC, kept.reason());
        assertEquals(MessageStatus.OPEN, Fixtures.status(store(), "a"));
    }

    @Test
    default void acceptanceIsCountedByEveryGroup() {
        decide("d1", "a", "ann", DecisionKind.REJECTED);
        Lease lease = new Lease("a", "ann", "", 1, Fixtures.NOW);
        Decision free = Fixtures.decision("d2", "a", "ann", DecisionKind.OTHER_ANSWER);
        store().decisions().record(Fixtures.request(free, lease, 1));
        decide("d3", "b", "bob", DecisionKind.ACCEPTED);
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertEquals(List.of(new AcceptanceCount("2026-03-02", 1, 0, 1, 1)), counts(AcceptanceCount.Group.DAY, day));
        assertEquals(List.of(new AcceptanceCount("sip-lyon", 1, 0, 1, 1)), counts(AcceptanceCount.Group.OFFICE, day));
        assertEquals(
                List.of(new AcceptanceCount("", 0, 0, 0, 1), new AcceptanceCount("pas-modulation", 1, 0, 1, 0)),
                counts(AcceptanceCount.Group.INTENT, day));
        assertEquals(
                List.of(new AcceptanceCount("", 0, 0, 0, 1), new AcceptanceCount("t-pas-modulation", 1, 0, 1, 0)),
                counts(AcceptanceCount.Group.TEMPLATE, day));
        assertEquals(List.of(), counts(AcceptanceCount.Group.DAY, day.plusDays(1)));
        store().decisions().cancel("d3", "bob", Fixtures.NOW);
        assertEquals(List.of(new AcceptanceCount("sip-lyon", 0, 0, 1, 1)), counts(AcceptanceCount.Group.OFFICE, day));
    }

    @Test
    default void daysAreCutInTheZoneAskedFor() {
        decide("d1", "a", "ann", DecisionKind.ACCEPTED);
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertEquals(
                List.of(new AcceptanceCount("2026-03-01", 1, 0, 0, 0)),
                store().decisions()
                        .acceptance(AcceptanceCount.Group.DAY, Fixtures.ALL, day, day, ZoneId.of("Pacific/Pago_Pago")));
    }

    @Test
    default void acceptanceOfForeignOfficesIsNotCounted() {
        decide("d1", "a", "ann", DecisionKind.ACCEPTED);
        LocalDate day = LocalDate.of(2026, 3, 2);
        for (Set<String> offices : List.of(Set.<String>of(), Set.of("sie-nantes"))) {
            assertEquals(
                    List.of(),
                    store().decisions().acceptance(AcceptanceCount.Group.OFFICE, offices, day, day, ZoneId.of("UTC")));
        }
    }

    @Test
    default void whatBecameOfEachSentenceIsCountedByTemplateVersionAndPlace() {
        edit("d1", "a", "ann", "K\nKCAR 3 t-pas-modulation\nKA");
        edit("d2", "b", "bob", "C\nKKR 3 t-pas-modulation\nK\nR 1 t-cfe");
        LocalDate day = LocalDate.of(2026, 3, 2);
        SentenceCount other = new SentenceCount("t-cfe", 1, 0, 0, 0, 1);
        assertEquals(
                List.of(
                        other,
                        new SentenceCount("t-pas-modulation", 3, 0, 2, 0, 0),
                        new SentenceCount("t-pas-modulation", 3, 1, 1, 1, 0),
                        new SentenceCount("t-pas-modulation", 3, 2, 0, 0, 2)),
                sentences(Fixtures.ALL, day));
        assertEquals(List.of(), sentences(Set.of("sie-nantes"), day));
        assertEquals(List.of(), sentences(Set.of(), day));
        assertEquals(List.of(), sentences(Fixtures.ALL, day.plusDays(1)));
        store().decisions().cancel("d1", "ann", Fixtures.NOW);
        assertEquals(
                List.of(
                        other,
                        new SentenceCount("t-pas-modulation", 3, 0, 1, 0, 0),
                        new SentenceCount("t-pas-modulation", 3, 1, 1, 0, 0),
                        new SentenceCount("t-pas-modulation", 3, 2, 0, 0, 1)),
                sentences(Fixtures.ALL, day));
    }

    private void edit(String id, String message, String agent, String edit) {
        Lease lease = Fixtures.take(store(), message, agent, Fixtures.NOW);
        Decision decision = Fixtures.decision(id, message, agent, DecisionKind.EDITED);
        store().decisions()
                .record(new DecisionRequest(
                        decision, Fixtures.ALL, "key-" + id, "hash", lease.token(), 1, Fixtures.NOW, Edit.read(edit)));
    }

    private List<SentenceCount> sentences(Set<String> offices, LocalDate day) {
        return store().decisions().sentences(offices, day, day, ZoneId.of("Europe/Paris"));
    }

    private List<AcceptanceCount> counts(AcceptanceCount.Group group, LocalDate day) {
        return store().decisions().acceptance(group, Fixtures.ALL, day, day, ZoneId.of("Europe/Paris"));
    }

    private long count(MessageStatus status) {
        return store().messages()
                .page(new QueueQuery(Fixtures.ALL, status, null, null, 0, "", Order.OLDEST_FIRST), 0, 0)
                .total();
    }

    private DecisionOutcome decide(String id, String message, String agent, DecisionKind kind) {
        Lease lease = Fixtures.take(store(), message, agent, Fixtures.NOW);
        return store().decisions().record(Fixtures.request(Fixtures.decision(id, message, agent, kind), lease, 1));
    }
}

package org.econtacts.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Lease;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.SampleState;
import org.econtacts.store.DecisionOutcome;
import org.econtacts.store.Store;
import org.econtacts.testkit.store.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of its work, again and again, on the same data. */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("econtacts.kill.rounds", 10);
    private static final Instant DUE = Fixtures.NOW.plus(Fixtures.DELAY);

    @TempDir
    Path folder = Path.of("");

    @Test
    void nothingAcknowledgedIsLostAndNothingCountsTwice() throws Exception {
        Random random = new Random(20260302);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> lines = workAndDie("r" + round, 40 + random.nextInt(400));
            acknowledged.addAll(lines);
            verify(lines);
        }
        verify(acknowledged);
        resendEverything(acknowledged);
    }

    /** Kills the victim once it has acknowledged so many things; returns all that it managed to say. */
    private List<String> workAndDie(String round, int count) throws Exception {
        List<String> lines = new ArrayList<>();
        try (ChildProcess child = ChildProcess.start(KillVictim.class, folder, round)) {
            for (String line = child.line(); line != null; line = child.line()) {
                lines.add(line);
                if (lines.size() == count) {
                    child.kill();
                }
            }
            child.awaitEnd();
        }
        assertTrue(lines.size() >= count, "the victim ended by itself after " + lines.size());
        return lines;
    }

    private void verify(List<String> lines) {
        try (Store store = new H2StoreProvider(Clock.fixed(Fixtures.NOW, ZoneOffset.UTC)).open(folder)) {
            for (String line : lines) {
                verify(store, line.split(" "));
            }
        }
    }

    private static void verify(Store store, String[] line) {
        switch (line[0]) {
            case "message" ->
                assertEquals(
                        Fixtures.message(line[1], 0).body(),
                        store.messages()
                                .find(line[1], Fixtures.ALL)
                                .orElseThrow()
                                .message()
                                .body());
            case "draft" ->
                assertEquals(
                        "Bonjour " + line[2].substring(0, line[2].length() - 1),
                        store.drafts().find(line[1], line[2]).orElseThrow().text());
            case "ACCEPTED", "REJECTED" ->
                assertEquals(
                        List.of(DecisionKind.valueOf(line[0])),
                        store.decisions().decisions(line[1], Fixtures.ALL).stream()
                                .map(Decision::kind)
                                .toList());
            case "sent" -> assertEquals(MessageStatus.ANSWERED, Fixtures.status(store, line[1]));
            case "label" ->
                assertEquals(
                        SampleState.LABELLED,
                        store.labels().find(line[1]).orElseThrow().state());
            default -> throw new AssertionError(line[0]);
        }
    }

    /** No holes, and exactly one lesson for each thing that teaches. */
    private static void verifyJournal(Store store) {
        List<Feedback> journal = store.decisions().feedbackAfter(0, Integer.MAX_VALUE);
        for (int i = 0; i < journal.size(); i++) {
            assertEquals(i + 1, journal.get(i).sequence());
        }
        long answered = 0;
        long rejected = 0;
        for (String id : all(store)) {
            List<Decision> decisions = store.decisions().decisions(id, Fixtures.ALL);
            assertTrue(decisions.size() <= 1);
            MessageStatus status = Fixtures.status(store, id);
            for (Decision decision : decisions) {
                boolean sent = decision.kind().answers() && decision.state() == DecisionState.DONE;
                answered += sent ? 1 : 0;
                rejected += decision.kind() == DecisionKind.REJECTED ? 1 : 0;
                assertEquals(expected(decision), status);
                assertEquals(
                        sent ? 2 : 1,
                        store.messages().thread("thread-" + id, Fixtures.ALL).size());
            }
        }
        assertEquals(answered, count(journal, FeedbackKind.ACCEPTED));
        assertEquals(rejected, count(journal, FeedbackKind.REJECTED));
        assertEquals(store.labels().count(SampleState.LABELLED), count(journal, FeedbackKind.LABELLED));
    }

    private static MessageStatus expected(Decision decision) {
        return switch (decision.state()) {
            case WAITING -> MessageStatus.SENDING;
            case CANCELLED -> MessageStatus.OPEN;
            case DONE -> decision.kind().answers() ? MessageStatus.ANSWERED : MessageStatus.OPEN;
        };
    }

    private static List<String> all(Store store) {
        return store
                .messages()
                .page(Fixtures.everything(org.econtacts.store.QueueQuery.Order.OLDEST_FIRST), 0, 1_000_000)
                .rows()
                .stream()
                .map(row -> row.id())
                .toList();
    }

    private static long count(List<Feedback> journal, FeedbackKind kind) {
        return journal.stream().filter(entry -> entry.kind() == kind).count();
    }

    /** What clients do after a crash: the same keys again change nothing. */
    private void resendEverything(List<String> acknowledged) {
        try (Store store = new H2StoreProvider(Clock.fixed(Fixtures.NOW, ZoneOffset.UTC)).open(folder)) {
            store.decisions().sendDue(DUE, Integer.MAX_VALUE);
            int before = store.decisions().feedbackAfter(0, Integer.MAX_VALUE).size();
            for (String line : acknowledged) {
                String[] word = line.split(" ");
                if (word[0].equals("ACCEPTED") || word[0].equals("REJECTED")) {
                    Decision decision =
                            Fixtures.decision("d-" + word[1], word[1], word[2], DecisionKind.valueOf(word[0]));
                    Lease lease = new Lease(word[1], word[2], "", Long.parseLong(word[3]), Fixtures.NOW);
                    DecisionOutcome.Recorded outcome = assertInstanceOf(
                            DecisionOutcome.Recorded.class,
                            store.decisions().record(Fixtures.request(decision, lease, 1)));
                    assertTrue(outcome.replayed());
                }
            }
            assertEquals(List.of(), store.decisions().sendDue(DUE, Integer.MAX_VALUE));
            assertEquals(
                    before,
                    store.decisions().feedbackAfter(0, Integer.MAX_VALUE).size());
            verifyJournal(store);
        }
    }
}

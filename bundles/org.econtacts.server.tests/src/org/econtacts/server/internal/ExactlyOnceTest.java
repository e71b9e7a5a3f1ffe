package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.econtacts.model.Decision;
import org.econtacts.model.Role;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.Problem;
import org.econtacts.store.DraftStore;
import org.econtacts.store.Intake;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox.Request;
import org.econtacts.testkit.net.BadLine;
import org.econtacts.testkit.net.Faults;
import org.econtacts.testkit.store.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done off line reaches a real server over a line that loses, repeats and delays: each effect once. */
class ExactlyOnceTest {

    private static final int OPERATIONS = Integer.getInteger("econtacts.operations", 5_000);
    private static final Set<String> LYON = Set.of(Fixtures.LYON.id());
    private static final Faults BAD = new Faults(0.05, 0.20, 0.10, 0.10, 0, 0);

    @TempDir
    Path folder = Path.of("");

    private static void fill(ServerFixture fixture, int messages) {
        fixture.store.messages().putOffice(Fixtures.LYON);
        List<Intake> intakes = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            intakes.add(Fixtures.intake("x" + i, i));
        }
        fixture.store.messages().addAll(intakes);
    }

    @Test
    void everyEffectComesExactlyOnceOverABadLine() throws Exception {
        try (ServerFixture fixture = new ServerFixture(folder);
                BadLine line = new BadLine(fixture.address, BAD, 42)) {
            fill(fixture, OPERATIONS);
            String token = fixture.session("ana", Role.AGENT, Fixtures.LYON.id());
            long begun = System.nanoTime();
            try (OfflineAgent agent = new OfflineAgent("ana", folder.resolve("local"), line.address(), token, 0)) {
                makeOffline(agent);
                agent.start().awaitSent();
                assertEquals(List.of(), agent.store.outbox().all());
            }
            line.become(Faults.NONE);
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            check(fixture);
            System.out.println("operations: " + OPERATIONS + " over a bad line, each effect once, " + seconds + " s");
        }
    }

    /** A disk write for every hundred: that one operation is on disk when it is said to be is shown elsewhere. */
    private static void makeOffline(OfflineAgent agent) throws IOException {
        List<Request> some = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            some.add(something(i));
            if (some.size() == 100 || i == OPERATIONS - 1) {
                agent.store.outbox().addAll(some);
                some.clear();
            }
        }
    }

    /** By threes: an answer, a rejection, and a draft. */
    private static Request something(int i) {
        String message = "x" + i;
        return switch (i % 3) {
            case 0 -> request(Kind.DECISION, message, OfflineAgent.answer(message, "Réponse " + i, 1));
            case 1 -> request(Kind.DECISION, message, OfflineAgent.rejection(message, message + "-1", 1));
            default -> request(Kind.DRAFT, message, new DraftView("Brouillon " + i, "", "", null));
        };
    }

    private static Request request(Kind kind, String message, Object body) {
        return new Request("ana", kind, message, "", body);
    }

    private static void check(ServerFixture fixture) {
        int effects = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            List<Decision> decisions = fixture.store.decisions().decisions("x" + i, LYON);
            assertEquals(i % 3 == 2 ? 0 : 1, decisions.size(), "decisions on x" + i);
            if (i % 3 == 0) {
                assertEquals("Réponse " + i, decisions.getFirst().text());
            }
            if (i % 3 == 2) {
                DraftStore.Draft draft =
                        fixture.store.drafts().find("ana", "x" + i).orElseThrow();
                assertEquals("Brouillon " + i, draft.text());
            }
            effects++;
        }
        assertEquals(OPERATIONS, effects);
        long lessons =
                fixture.store.decisions().feedbackAfter(0, Integer.MAX_VALUE).size();
        assertEquals((OPERATIONS + 1) / 3, lessons, "one lesson for each rejection");
    }

    @Test
    void aCopyOfADraftThatComesLateChangesNothing() throws Exception {
        try (ServerFixture fixture = new ServerFixture(folder)) {
            fill(fixture, 1);
            String token = fixture.session("ana", Role.AGENT, Fixtures.LYON.id());
            String path = "/messages/x0/draft";
            String old = "{\"text\":\"B\",\"suggestion\":\"\",\"template\":\"\"}";
            String newer = "{\"text\":\"Bonjour\",\"suggestion\":\"\",\"template\":\"\"}";
            put(fixture, token, path, old, "k1");
            put(fixture, token, path, newer, "k2");
            put(fixture, token, path, old, "k1");
            assertEquals(
                    "Bonjour",
                    fixture.store.drafts().find("ana", "x0").orElseThrow().text());
        }
    }

    private static void put(ServerFixture fixture, String token, String path, String json, String key) {
        ServerFixture.Reply reply = fixture.send(
                token,
                "PUT",
                path,
                "application/json",
                java.net.http.HttpRequest.BodyPublishers.ofString(json),
                "Idempotency-Key",
                key);
        assertEquals(200, reply.status());
    }

    @Test
    void aKeyIsKnownForNinetyDaysAndStandsForOneBodyOnly() throws Exception {
        try (ServerFixture fixture = new ServerFixture(folder)) {
            fill(fixture, 1);
            String token = fixture.session("ana", Role.AGENT, Fixtures.LYON.id());
            long lease = fixture.lease(token, "x0").token();
            DecisionOrder order = held(OfflineAgent.answer("x0", "Bonjour", 1), lease);
            assertEquals(200, fixture.decide(token, order, "key").status());
            fixture.clock.advance(Duration.ofDays(90));
            fixture.server.sendDue();
            fixture.server.forgetKeys();
            String later = fixture.session("ana", Role.AGENT, Fixtures.LYON.id());
            assertEquals(200, fixture.decide(later, order, "key").status());
            assertEquals(1, fixture.store.decisions().decisions("x0", LYON).size());
            DecisionOrder other = held(OfflineAgent.answer("x0", "Autre", 1), lease);
            assertEquals(422, fixture.decide(later, other, "key").status());
            assertTrue(fixture.store
                    .decisions()
                    .decisions("x0", LYON)
                    .getFirst()
                    .text()
                    .equals("Bonjour"));
        }
    }

    @Test
    void aKeyIsForgottenAfterNinetyDaysAndTheDecisionStays() throws Exception {
        try (ServerFixture fixture = new ServerFixture(folder)) {
            fill(fixture, 1);
            String token = fixture.session("ana", Role.AGENT, Fixtures.LYON.id());
            long lease = fixture.lease(token, "x0").token();
            DecisionOrder order = held(OfflineAgent.answer("x0", "Bonjour", 1), lease);
            assertEquals(200, fixture.decide(token, order, "key").status());
            fixture.clock.advance(Duration.ofDays(90).plusSeconds(1));
            fixture.server.sendDue();
            fixture.server.forgetKeys();
            String later = fixture.session("ana", Role.AGENT, Fixtures.LYON.id());
            ServerFixture.Reply again = fixture.decide(later, order, "key");
            assertEquals(Problem.Type.CLOSED, again.problem().kind());
            assertEquals(1, fixture.store.decisions().decisions("x0", LYON).size());
        }
    }

    private static DecisionOrder held(DecisionOrder order, long token) {
        return new DecisionOrder(
                order.message(),
                order.kind(),
                null,
                null,
                null,
                order.text(),
                null,
                order.spentMillis(),
                token,
                order.version());
    }
}

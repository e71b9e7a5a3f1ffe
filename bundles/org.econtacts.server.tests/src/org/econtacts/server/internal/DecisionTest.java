package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.econtacts.model.DecisionState;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Lease;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.RejectionReason;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.Problem;
import org.econtacts.server.internal.ServerFixture.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTest {

    @TempDir
    Path folder;

    private ServerFixture server;
    private String agent;
    private MessageView message;
    private Lease lease;

    @BeforeEach
    void takeAMessage() {
        server = new ServerFixture(folder);
        agent = server.agent("ines");
        message = server.message(agent, "m-1");
        lease = server.lease(agent, "m-1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAcceptedAnswerWaitsTenSecondsAndThenJoinsTheThread() {
        DecisionView decided =
                server.decide(agent, Orders.accept(message, lease)).as(DecisionView.class);

        assertEquals(DecisionState.WAITING, decided.decision().state());
        assertEquals(MessageStatus.SENDING, server.message(agent, "m-1").status());
        server.clock.advance(Duration.ofMillis(9_999));
        server.server.sendDue();
        assertEquals(1, server.message(agent, "m-1").thread().size());
        server.clock.advance(Duration.ofMillis(1));
        server.server.sendDue();
        MessageView answered = server.message(agent, "m-1");
        assertEquals(MessageStatus.ANSWERED, answered.status());
        assertEquals(2, answered.thread().size());
        assertFalse(answered.thread().getLast().fromTaxpayer());
        assertTrue(answered.thread().getLast().body().contains("2 mars 2026"));
    }

    @Test
    void theEngineLearnsWhenTheAnswerGoesOutAndNotBefore() {
        server.decide(agent, Orders.accept(message, lease));
        assertEquals(List.of(), server.engine.learnt());

        server.clock.advance(Duration.ofSeconds(10));
        server.server.sendDue();

        await(() -> server.engine.learnt().size() == 1);
        assertEquals(FeedbackKind.ACCEPTED, server.engine.learnt().getFirst().kind());
        assertEquals("address-change", server.engine.learnt().getFirst().intent());
    }

    @Test
    void aRejectionForItsTopicTeachesAtOnceAndOneForItsWordingNever() {
        server.decide(agent, Orders.reject(message, lease, RejectionReason.UNCLEAR));
        server.decide(agent, Orders.reject(message, lease, RejectionReason.WRONG_TOPIC));

        await(() -> !server.engine.learnt().isEmpty());
        assertEquals(1, server.engine.learnt().size());
        assertEquals(FeedbackKind.REJECTED, server.engine.learnt().getFirst().kind());
        assertEquals(MessageStatus.OPEN, server.message(agent, "m-1").status());
    }

    @Test
    void theSameKeyTwiceHasOneEffectAndTheSameAnswer() {
        DecisionOrder order = Orders.accept(message, lease);

        Reply once = server.decide(agent, order, "key-1");
        Reply twice = server.decide(agent, order, "key-1");

        assertEquals(200, once.status());
        assertEquals(once.text(), twice.text());
        assertEquals(1, server.message(agent, "m-1").decisions().size());
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        server.decide(agent, Orders.accept(message, lease), "key-1");

        Reply other = server.decide(agent, Orders.edit(message, lease, "Autre texte"), "key-1");

        assertEquals(422, other.status());
        assertEquals(Problem.Type.KEY_REUSED, other.problem().kind());
    }

    @Test
    void aDecisionWithoutAKeyIsRefusedWithTheHeaderNamed() {
        Reply reply = server.call(agent, "POST", "/decisions", Orders.accept(message, lease));

        assertEquals(400, reply.status());
        assertEquals("Idempotency-Key", reply.problem().field());
    }

    @Test
    void anAnswerWithAnOpenPlaceholderIsNotSentAndThePlaceholderIsNamed() {
        Reply reply = server.decide(agent, Orders.edit(message, lease, "Le {date_limite}, au plus tard."));

        assertEquals(Problem.Type.UNFILLED, reply.problem().kind());
        assertTrue(reply.problem().detail().contains("{date_limite}"));
        assertEquals(MessageStatus.OPEN, server.message(agent, "m-1").status());
    }

    @Test
    void anAnswerTakenBackInTimeLeavesTheMessageOpenAndTeachesNothing() {
        DecisionView decided =
                server.decide(agent, Orders.accept(message, lease)).as(DecisionView.class);
        server.clock.advance(Duration.ofSeconds(9));

        Reply cancelled =
                server.call(agent, "POST", "/decisions/" + decided.decision().id() + "/cancel");

        assertEquals(
                DecisionState.CANCELLED,
                cancelled.as(DecisionView.class).decision().state());
        server.clock.advance(Duration.ofSeconds(60));
        server.server.sendDue();
        MessageView open = server.message(agent, "m-1");
        assertEquals(MessageStatus.OPEN, open.status());
        assertEquals(1, open.thread().size());
        assertEquals(List.of(), server.store.decisions().feedbackAfter(0, 10));
    }

    @Test
    void anAnswerThatWentOutCannotBeTakenBack() {
        DecisionView decided =
                server.decide(agent, Orders.accept(message, lease)).as(DecisionView.class);
        server.clock.advance(Duration.ofSeconds(10));
        server.server.sendDue();

        Reply late =
                server.call(agent, "POST", "/decisions/" + decided.decision().id() + "/cancel");

        assertEquals(Problem.Type.TOO_LATE, late.problem().kind());
    }

    @Test
    void nobodyTakesAnothersAnswerBack() {
        DecisionView decided =
                server.decide(agent, Orders.accept(message, lease)).as(DecisionView.class);

        Reply other = server.call(
                server.agent("karim"),
                "POST",
                "/decisions/" + decided.decision().id() + "/cancel");

        assertEquals(404, other.status());
    }

    @Test
    void whoLostTheLeaseIsToldWhoHasItAndKeepsHisDraft() {
        server.call(agent, "PUT", "/messages/m-1/draft", new DraftView("Mon brouillon", "", "", null));
        server.clock.advance(Duration.ofMinutes(6));
        server.lease(server.agent("karim"), "m-1");

        Reply reply = server.decide(agent, Orders.edit(message, lease, "Trop tard"));

        assertEquals(409, reply.status());
        assertEquals(Problem.Type.STALE, reply.problem().kind());
        assertEquals("Name of karim", reply.problem().holder());
        assertEquals(
                "Mon brouillon",
                server.call(agent, "GET", "/messages/m-1/draft")
                        .as(DraftView.class)
                        .text());
    }

    @Test
    void anExpiredLeaseStillDecidesWhenNobodyTookTheMessage() {
        server.clock.advance(Duration.ofMinutes(30));

        assertEquals(
                200,
                server.decide(agent, Orders.edit(message, lease, "Bonjour.")).status());
    }

    @Test
    void anOlderVersionOfTheMessageIsStale() {
        DecisionOrder order = Orders.accept(message, lease);
        DecisionOrder old = new DecisionOrder(
                order.message(),
                order.kind(),
                order.suggestion(),
                null,
                null,
                order.text(),
                null,
                0,
                order.leaseToken(),
                order.version() - 1);

        Reply reply = server.decide(agent, old);

        assertEquals(Problem.Type.STALE, reply.problem().kind());
        assertEquals(message.version(), reply.problem().version());
    }

    @Test
    void aSecondAnswerToTheSameMessageIsRefused() {
        server.decide(agent, Orders.accept(message, lease));

        Reply second = server.decide(agent, Orders.other(message, lease, "Encore une réponse"));

        assertEquals(Problem.Type.CLOSED, second.problem().kind());
    }

    @Test
    void theDraftIsForgottenWhenTheAnswerGoesOut() {
        server.call(agent, "PUT", "/messages/m-1/draft", new DraftView("Brouillon", "", "", null));
        server.decide(agent, Orders.accept(message, lease));
        server.clock.advance(Duration.ofSeconds(10));
        server.server.sendDue();

        assertEquals(404, server.call(agent, "GET", "/messages/m-1/draft").status());
    }

    @Test
    void fieldsThatDoNotGoWithTheKindAreNamed() {
        DecisionOrder order = Orders.reject(message, lease, RejectionReason.OTHER);
        DecisionOrder without =
                new DecisionOrder(order.message(), order.kind(), order.suggestion(), null, null, null, null, 0, 1, 1);

        Reply reply = server.decide(agent, without);

        assertEquals(400, reply.status());
        assertEquals("reason", reply.problem().field());
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }
}

package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.econtacts.client.QueueFilter;
import org.econtacts.model.Decision;
import org.econtacts.model.Lease;
import org.econtacts.model.Role;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.TransferOrder;
import org.econtacts.sync.DeskAccess;
import org.econtacts.sync.Operation;
import org.econtacts.sync.Operation.State;
import org.econtacts.sync.WaitingWork;
import org.econtacts.testkit.net.BadLine;
import org.econtacts.testkit.net.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent goes on without the server, which has m-1, m-2 and m-4 in Lyon; others work meanwhile. */
class OfflineWorkTest {

    private static final Set<String> LYON = Set.of(TestContent.LYON);

    @TempDir
    Path folder = Path.of("");

    private ServerFixture fixture;
    private BadLine line;
    private OfflineAgent ana;

    @BeforeEach
    void start() throws Exception {
        fixture = new ServerFixture(folder.resolve("server"));
        line = new BadLine(fixture.address, Faults.NONE, 1);
        ana = new OfflineAgent("ana", folder.resolve("ana"), line.address(), fixture.agent("ana"), 10);
        ana.start().await(() -> ana.store.cache().message("m-4").isPresent());
    }

    @AfterEach
    void stop() throws IOException {
        ana.close();
        line.close();
        fixture.close();
    }

    private DeskAccess offline() throws InterruptedException {
        line.cut(true);
        ana.synchroniser().wake();
        ana.await(() -> !ana.synchroniser().isOnline());
        return ana.desk();
    }

    private void online() throws InterruptedException {
        line.cut(false);
        ana.synchroniser().wake();
        ana.awaitSent();
    }

    private List<Decision> decisions(String message) {
        return fixture.store.decisions().decisions(message, LYON);
    }

    private Operation only() {
        List<Operation> all = ana.store.outbox().all();
        assertEquals(1, all.size(), all.toString());
        return all.getFirst();
    }

    @Test
    void theNextMessagesAndTheirSuggestionsAreThereWithoutTheServer() throws Exception {
        DeskAccess desk = offline();
        List<String> ids = desk.queue(QueueFilter.OPEN, 0, 10).rows().stream()
                .map(QueueLine::id)
                .toList();
        assertEquals(List.of("m-1", "m-2", "m-4"), ids);
        MessageView message = desk.message("m-1");
        assertEquals("t-address", message.suggestions().getFirst().suggestion().template());
        assertTrue(
                desk.templates("paiement", "m-2").templates().getFirst().text().contains("{date_limite}"));
    }

    @Test
    void anAnswerMadeOfflineLeavesTheQueueAndGoesOutOnceTheServerIsBack() throws Exception {
        DeskAccess desk = offline();
        DecisionView view = desk.decide(OfflineAgent.answer("m-4", "Bonjour", 1));
        assertTrue(DeskAccess.isWaiting(view));
        assertEquals(2, desk.queue(QueueFilter.OPEN, 0, 10).total());
        online();
        assertEquals("Bonjour", decisions("m-4").getFirst().text());
        assertEquals(List.of(), ana.store.outbox().all());
    }

    @Test
    void anAnswerThatWaitsCanBeTakenBack() throws Exception {
        DeskAccess desk = offline();
        DecisionView view = desk.decide(OfflineAgent.answer("m-4", "Bonjour", 1));
        desk.cancel(view.decision().id());
        online();
        assertEquals(List.of(), decisions("m-4"));
        assertEquals(3, desk.queue(QueueFilter.OPEN, 0, 10).total());
    }

    @Test
    void anAnswerThatTheServerMayHaveIsNotGivenUpHere() throws Exception {
        Lease lease = ana.desk().lease("m-4", null);
        line.become(new Faults(0, 1, 0, 0, 0, 0));
        ana.decide(held("m-4", "Bonjour", lease.token()));
        ana.await(() -> !decisions("m-4").isEmpty());
        ana.synchroniser().close();
        assertEquals(State.SENDING, only().state());
        assertFalse(ana.waiting().discard(only()));
    }

    @Test
    void aDraftTypedOfflineIsShownAndReachesTheServer() throws Exception {
        DeskAccess desk = offline();
        desk.saveDraft("m-1", new DraftView("Bon", "", "", null));
        desk.saveDraft("m-1", new DraftView("Bonjour", "", "", null));
        DraftView shown = desk.message("m-1").draft();
        assertEquals("Bonjour", shown == null ? "" : shown.text());
        online();
        assertEquals(
                "Bonjour",
                fixture.store.drafts().find("ana", "m-1").orElseThrow().text());
    }

    @Test
    void aLeaseThatRanOutStillDecidesWhenNobodyTookTheMessage() throws Exception {
        Lease lease = ana.desk().lease("m-4", null);
        DeskAccess desk = offline();
        desk.decide(held("m-4", "Bonjour", lease.token()));
        fixture.clock.advance(Duration.ofHours(2));
        online();
        assertEquals(1, decisions("m-4").size());
    }

    private static DecisionOrder held(String message, String text, long token) {
        DecisionOrder order = OfflineAgent.answer(message, text, 1);
        return new DecisionOrder(
                message, order.kind(), null, null, null, text, null, order.spentMillis(), token, order.version());
    }

    @Test
    void anAnswerToAMessageThatAnotherHasAnsweredIsNotSentAndItsTextStays() throws Exception {
        DeskAccess desk = offline();
        desk.decide(OfflineAgent.answer("m-4", "Mon texte", 1));
        String bob = fixture.agent("bob");
        fixture.decide(bob, held("m-4", "Son texte", fixture.lease(bob, "m-4").token()));
        online();
        assertEquals(State.CONFLICT, only().state());
        WaitingWork waiting = ana.waiting();
        assertEquals("Mon texte", waiting.text(only()));
        assertEquals(
                "Son texte",
                waiting.now(only()).orElseThrow().decisions().getFirst().text());
        assertFalse(waiting.sendAgain(only()));
        assertEquals(1, decisions("m-4").size());
        assertTrue(waiting.discard(only()));
        assertEquals(0, ana.synchroniser().status().conflicts());
    }

    @Test
    void anAnswerToAMessageInAnothersHandsGoesOutAsANewOneOnceItIsFree() throws Exception {
        DeskAccess desk = offline();
        desk.decide(OfflineAgent.answer("m-4", "Mon texte", 1));
        String bob = fixture.agent("bob");
        long token = fixture.lease(bob, "m-4").token();
        online();
        assertEquals(State.CONFLICT, only().state());
        assertEquals(List.of(), decisions("m-4"));
        fixture.call(bob, "DELETE", "/messages/m-4/lease?token=" + token);
        assertTrue(ana.waiting().sendAgain(only()));
        ana.awaitSent();
        assertEquals("Mon texte", decisions("m-4").getFirst().text());
    }

    @Test
    void anAnswerToAMessageThatWentToAnotherOfficeStaysWithItsAuthor() throws Exception {
        DeskAccess desk = offline();
        desk.decide(OfflineAgent.answer("m-4", "Mon texte", 1));
        String bob = fixture.agent("bob");
        long token = fixture.lease(bob, "m-4").token();
        fixture.call(bob, "POST", "/messages/m-4/transfer", new TransferOrder(TestContent.NANTES, "TVA", token, 1));
        online();
        assertEquals(State.CONFLICT, only().state());
        assertTrue(ana.waiting().now(only()).isEmpty());
        ana.await(() -> ana.store.cache().message("m-4").isEmpty());
    }

    @Test
    void aRevokedOfficeIsGoneFromTheMachineAtTheNextContact() throws Exception {
        offline();
        fixture.session("ana", Role.AGENT, TestContent.NANTES);
        online();
        ana.await(() -> ana.store.cache().message("m-1").isEmpty());
        assertTrue(ana.store.cache().lines().stream().noneMatch(each -> LYON.contains(each.office())));
    }
}

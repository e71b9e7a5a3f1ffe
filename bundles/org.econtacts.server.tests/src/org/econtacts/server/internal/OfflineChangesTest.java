package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.econtacts.client.ClientException;
import org.econtacts.client.QueueFilter;
import org.econtacts.model.Decision;
import org.econtacts.model.Lease;
import org.econtacts.model.Role;
import org.econtacts.model.Template;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.TemplateChanges;
import org.econtacts.protocol.TransferOrder;
import org.econtacts.sync.DeskAccess;
import org.econtacts.sync.Operation;
import org.econtacts.testkit.net.BadLine;
import org.econtacts.testkit.net.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line breaks while it tells what others changed on the server, which has m-1, m-2 and m-4 in Lyon. */
class OfflineChangesTest {

    @TempDir
    Path folder = Path.of("");

    private ServerFixture fixture;
    private BadLine line;
    private String ana = "";
    private String bob = "";
    private OfflineAgent machine;

    @BeforeEach
    void start() throws Exception {
        fixture = new ServerFixture(folder.resolve("server"));
        line = new BadLine(fixture.address, Faults.NONE, 1);
        ana = fixture.agent("ana");
        bob = fixture.agent("bob");
        machine = open();
        machine.synchroniser().runOnce();
        assertTrue(machine.store.cache().message("m-4").isPresent());
    }

    private OfflineAgent open() throws IOException {
        return new OfflineAgent("ana", folder.resolve("ana"), line.address(), ana, 10);
    }

    private void restart() throws IOException {
        machine.close();
        machine = open();
    }

    @AfterEach
    void stop() throws IOException {
        machine.close();
        line.close();
        fixture.close();
    }

    /** The machine hears of what changed as far as the line tells it. */
    private void syncWithout(String request) throws InterruptedException {
        line.loseRepliesTo(each -> each.startsWith(request));
        machine.synchroniser().runOnce();
        line.loseRepliesTo(each -> false);
    }

    private QueueLine lineOf(String message) throws ClientException {
        return machine.desk().queue(QueueFilter.OPEN, 0, 10).rows().stream()
                .filter(each -> each.id().equals(message))
                .findFirst()
                .orElseThrow();
    }

    private boolean isKept(String message) {
        return machine.store.cache().message(message).isPresent();
    }

    @Test
    void aMessageThatChangedStaysUntilItsNewVersionHasCome() throws Exception {
        MessageView before = machine.store.cache().message("m-4").orElseThrow();
        fixture.lease(bob, "m-4");
        syncWithout("GET /api/v1/messages/m-4");
        line.cut(true);
        assertEquals("Name of bob", lineOf("m-4").holder());
        assertEquals(before.message(), machine.desk().message("m-4").message());
        restart();
        machine.synchroniser().runOnce();
        assertEquals(before.message(), machine.desk().message("m-4").message());
        line.cut(false);
        machine.synchroniser().runOnce();
        assertNotNull(machine.store.cache().message("m-4").orElseThrow().lease());
    }

    @Test
    void aMessageThatWentAwayIsGoneAtOnceThoughTheLineBreaksAfterwards() throws Exception {
        fixture.lease(bob, "m-1");
        long token = fixture.lease(bob, "m-4").token();
        fixture.call(bob, "POST", "/messages/m-4/transfer", new TransferOrder(TestContent.NANTES, "TVA", token, 1));
        syncWithout("GET /api/v1/messages/m-1");
        assertTrue(isKept("m-1"));
        assertTrue(!isKept("m-4"));
    }

    @Test
    void anOfficeThatWasTakenAwayIsGoneThoughTheLineBreaksAfterTheAccountHasCome() throws Exception {
        restart();
        fixture.session("ana", Role.AGENT, TestContent.NANTES);
        syncWithout("GET /api/v1/label-set");
        assertTrue(!isKept("m-1"));
        assertTrue(machine.store.cache().lines().isEmpty());
    }

    @Test
    void whatTheServerNamedIsFetchedThoughTheLineBrokeWhenItDid() throws Exception {
        fixture.call(ana, "PUT", "/messages/m-4/draft", new DraftView("Bonjour", "", "", null));
        machine.synchroniser().messageChanged("m-4");
        syncWithout("GET /api/v1/messages?");
        assertNull(machine.store.cache().message("m-4").orElseThrow().draft());
        restart();
        machine.synchroniser().runOnce();
        DraftView draft = machine.store.cache().message("m-4").orElseThrow().draft();
        assertEquals("Bonjour", draft == null ? "" : draft.text());
    }

    @Test
    void aDraftThatIsSentMeanwhileDoesNotMakeAnOlderMessageTheNewest() throws Exception {
        fixture.lease(bob, "m-4");
        syncWithout("GET /api/v1/messages/m-4");
        machine.draft("m-4", "Bonjour");
        machine.synchroniser().runOnce();
        assertNotNull(machine.store.cache().message("m-4").orElseThrow().lease());
    }

    @Test
    void onlyTheTemplateThatChangedTravels() throws Exception {
        long after = machine.store.templates().after();
        Template old = machine.store.templates().find("t-address").orElseThrow();
        int version = old.version() + 1;
        fixture.store.templates().putAll(List.of(withdrawn(old, version)));
        int before = line.passed().size();
        machine.synchroniser().runOnce();
        List<String> asked = line.passed().stream()
                .skip(before)
                .map(BadLine.Passed::request)
                .filter(each -> each.contains("/templates"))
                .toList();
        assertTrue(asked.getFirst().endsWith("after=" + after), asked.toString());
        TemplateChanges page =
                fixture.call(ana, "GET", "/templates/changes?after=" + after).as(TemplateChanges.class);
        assertEquals(
                List.of(version),
                page.templates().stream().map(Template::version).toList());
        line.cut(true);
        machine.synchroniser().runOnce();
        assertTrue(machine.desk().message("m-1").suggestions().stream()
                .noneMatch(each -> each.suggestion().template().equals("t-address")));
    }

    private static Template withdrawn(Template old, int version) {
        return new Template(
                old.id(),
                version,
                old.title(),
                old.body(),
                old.intent(),
                old.audience(),
                old.placeholders(),
                old.sources(),
                null,
                LocalDate.of(2020, 1, 1),
                old.approvedBy());
    }

    @Test
    void aLeaseThatRanOutDoesNotDecideWhenSomebodyTookTheMessageSince() throws Exception {
        Lease lease = machine.desk().lease("m-4", null);
        line.cut(true);
        machine.synchroniser().runOnce();
        DecisionOrder order = OfflineAgent.answer("m-4", "Mon texte", 1).withLease(lease.token());
        assertTrue(DeskAccess.isWaiting(machine.desk().decide(order)));
        fixture.clock.advance(Duration.ofHours(2));
        fixture.lease(bob, "m-4");
        line.cut(false);
        machine.synchroniser().runOnce();
        Operation kept = machine.store.outbox().all().getFirst();
        assertEquals(Operation.State.CONFLICT, kept.state());
        assertEquals("Mon texte", machine.waiting().text(kept));
        assertTrue(fixture.store
                .decisions()
                .decisions("m-4", Set.of(TestContent.LYON))
                .isEmpty());
    }

    @Test
    void whatOneDidIsNotSentInTheNameOfWhoeverSignsInNext() throws Exception {
        line.cut(true);
        machine.synchroniser().runOnce();
        machine.desk().decide(OfflineAgent.answer("m-4", "Mon texte", 1));
        machine.close();
        line.cut(false);
        try (OfflineAgent other = new OfflineAgent("bob", folder.resolve("ana"), line.address(), bob, 10)) {
            other.synchroniser().runOnce();
            assertEquals(List.of(), other.waiting().all());
            assertEquals(1, other.store.outbox().all().size());
        }
        machine = open();
        machine.synchroniser().runOnce();
        Decision sent = fixture.store
                .decisions()
                .decisions("m-4", Set.of(TestContent.LYON))
                .getFirst();
        assertEquals("ana", sent.account());
    }

    @Test
    void aDraftForAMessageThatWentAwayStaysWithItsAuthor() throws Exception {
        line.cut(true);
        machine.synchroniser().runOnce();
        machine.draft("m-4", "Mon brouillon");
        fixture.session("ana", Role.AGENT, TestContent.NANTES);
        line.cut(false);
        machine.synchroniser().runOnce();
        assertTrue(!isKept("m-4"));
        assertEquals(
                "Mon brouillon", machine.waiting().text(machine.waiting().all().getFirst()));
    }
}

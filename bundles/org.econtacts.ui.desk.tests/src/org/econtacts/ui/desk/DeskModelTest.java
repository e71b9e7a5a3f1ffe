package org.econtacts.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.econtacts.model.Arm;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Office;
import org.econtacts.model.RejectionReason;
import org.econtacts.model.Showing;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.Problem;
import org.econtacts.ui.desk.queue.QueueModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskModelTest {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final ManualTasks tasks = new ManualTasks();
    private final FakeServer server = new FakeServer(10);
    private final RecordedNews news = new RecordedNews();
    private final QueueModel queue = new QueueModel(tasks, "");
    private int keys;
    private DeskModel desk;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(FakeServer.NOON, ZoneOffset.UTC);
        desk = new DeskModel(queue, tasks, clock, new Outbox(tasks, () -> "key-" + keys++, ""));
        desk.report(news);
        desk.connect(server);
        tasks.pass(MOMENT);
    }

    private Work work() {
        return Objects.requireNonNull(desk.work());
    }

    private DecisionOrder onlyDecision() {
        assertEquals(1, server.decided.size());
        return server.decided.values().iterator().next();
    }

    @Test
    void theFirstMessageIsOpenedWithItsBestSuggestion() {
        assertEquals("m0", work().id());
        assertEquals(server.texts.getFirst(), work().answer().text());
        assertTrue(work().isEditable());
    }

    @Test
    void theNextMessageIsThereBeforeTheServerHasHeardOfTheDecision() {
        assertTrue(desk.accept());
        assertEquals("m1", work().id());
        assertNotNull(work().view(), "it was fetched ahead");
        assertTrue(server.decided.isEmpty());
        tasks.work();
        assertEquals(DecisionKind.ACCEPTED, onlyDecision().kind());
    }

    @Test
    void anEditedSuggestionIsSentAsEdited() {
        desk.type("Bonjour,\nvoilà.");
        desk.send();
        tasks.work();
        assertEquals(DecisionKind.EDITED, onlyDecision().kind());
        assertEquals("Bonjour,\nvoilà.", onlyDecision().text());
        assertEquals("m0/1", onlyDecision().suggestion());
    }

    @Test
    void anUnfilledPlaceholderStopsTheSending() {
        desk.choose(2);
        assertFalse(desk.send());
        assertEquals(List.of("hindered UNFILLED"), news.told);
        assertEquals("m0", work().id());
    }

    @Test
    void anAnswerLostOnTheWayIsRepeatedUnderTheSameKey() {
        server.dropNextAnswer = true;
        desk.accept();
        tasks.pass(Duration.ofMinutes(1));
        assertEquals(1, server.decided.size());
        assertEquals(2, server.calls.stream().filter("decide m0"::equals).count());
    }

    @Test
    void aRefusedAnswerKeepsItsText() {
        desk.type("Mon texte");
        server.refusal = FakeServer.problem(Problem.Type.HELD, "Marie");
        desk.send();
        tasks.work();
        assertTrue(news.told.contains("refused m0"));
        queue.show("m0");
        tasks.work();
        assertEquals("Mon texte", work().answer().text());
        assertEquals(
                "Mon texte", Objects.requireNonNull(server.drafts.get("m0")).text());
    }

    @Test
    void takingBackBringsMessageAndTextAgain() {
        desk.type("Mon texte");
        desk.send();
        tasks.work();
        desk.undo();
        tasks.pass(MOMENT);
        assertEquals("m0", work().id());
        assertEquals("Mon texte", work().answer().text());
        assertTrue(work().isEditable());
        assertTrue(server.calls.contains("cancel d-m0"));
        desk.undo();
        assertTrue(news.told.contains("nothing to take back"));
    }

    @Test
    void takingBackBeforeTheServerHasAnsweredWaitsForIt() {
        desk.accept();
        desk.undo();
        assertFalse(server.calls.contains("cancel d-m0"));
        tasks.pass(MOMENT);
        assertTrue(server.calls.contains("cancel d-m0"));
        assertEquals("m0", work().id());
    }

    @Test
    void leafingThroughTheQueueTakesNoLease() {
        for (int i = 0; i < 5; i++) {
            queue.next();
        }
        tasks.pass(MOMENT);
        assertEquals(
                List.of("lease m0", "lease m5"),
                server.calls.stream().filter(call -> call.startsWith("lease")).toList());
        assertTrue(server.calls.contains("release m0"));
    }

    @Test
    void aMessageInOtherHandsCanOnlyBeRead() {
        server.held.put("m1", "Marie");
        queue.next();
        tasks.pass(MOMENT);
        assertEquals("Marie", work().heldBy());
        assertFalse(desk.send());
        assertEquals(List.of("hindered NOT_EDITABLE"), news.told);
        server.held.clear();
        desk.changedOnServer("m1");
        tasks.pass(MOMENT);
        assertNull(work().heldBy());
        assertTrue(work().isEditable());
    }

    private void lookAgain() {
        server.look++;
        server.texts.set(0, "Bonjour,\nmieux.");
        desk.changedOnServer("m0");
        tasks.pass(MOMENT);
    }

    @Test
    void aBetterSuggestionReplacesTheOneThatTheAgentHasNotTouched() {
        lookAgain();
        assertEquals("Bonjour,\nmieux.", work().answer().text());
        desk.accept();
        tasks.work();
        assertEquals("m0/1'", onlyDecision().suggestion());
        assertEquals(DecisionKind.ACCEPTED, onlyDecision().kind());
    }

    @Test
    void theSuggestionThatTheAgentHasBegunWithStays() {
        desk.type("Mon texte");
        lookAgain();
        assertEquals("Mon texte", work().answer().text());
        desk.send();
        tasks.work();
        assertEquals("m0/1", onlyDecision().suggestion());
        assertEquals(DecisionKind.EDITED, onlyDecision().kind());
    }

    @Test
    void aSuggestionThatTheAgentHasChosenStays() {
        desk.choose(2);
        lookAgain();
        assertEquals("m0/2", work().answer().suggestionId());
        assertEquals(
                "Bonjour,\nvoici.",
                Objects.requireNonNull(work().view()).suggestions().getFirst().text());
    }

    @Test
    void aRejectionLeavesTheMessageOpenAndOffersTheNextSuggestion() {
        desk.reject(RejectionReason.WRONG_TOPIC);
        tasks.work();
        assertEquals(DecisionKind.REJECTED, onlyDecision().kind());
        assertEquals(RejectionReason.WRONG_TOPIC, onlyDecision().reason());
        assertEquals("m0", work().id());
        assertEquals("m0/2", work().answer().suggestionId());
        assertTrue(work().isEditable());
    }

    @Test
    void editsOfOneSuggestionSurviveALookAtAnother() {
        desk.type("Retouché");
        desk.choose(2);
        desk.choose(1);
        assertEquals("Retouché", work().answer().text());
    }

    @Test
    void aTransferredMessageGivesWayToTheNext() {
        desk.transfer(new Office("sie", "SIE", org.econtacts.model.Audience.BUSINESS), "TVA");
        assertEquals("m1", work().id());
        tasks.pass(MOMENT);
        assertTrue(server.calls.contains("transfer m0 to sie"));
        assertEquals(9, queue.size());
    }

    @Test
    void whenTheAnalysesDisagreeNothingIsChosenBeforehand() {
        server.showing = new Showing(Arm.SUGGESTED, 1, true);
        queue.show("m9");
        tasks.pass(MOMENT);
        assertEquals("", work().answer().suggestionId());
        assertEquals("", work().answer().text());
        assertFalse(desk.accept());
        assertEquals(List.of("hindered NOT_CHOSEN"), news.told);
        desk.choose(1);
        assertEquals("m9/1", work().answer().suggestionId());
        assertTrue(desk.accept());
    }

    @Test
    void aRejectionInADisputeChoosesNoOther() {
        server.showing = new Showing(Arm.SUGGESTED, 1, true);
        queue.show("m9");
        tasks.pass(MOMENT);
        desk.choose(1);
        desk.reject(RejectionReason.WRONG_TOPIC);
        assertEquals("", work().answer().suggestionId());
        assertEquals("", work().answer().text());
    }

    @Test
    void aControlMessageIsNotAnsweredBeforeItsRequestIsNamed() {
        server.texts.clear();
        server.showing = new Showing(Arm.CONTROL, 0.05, false);
        queue.show("m9");
        tasks.pass(MOMENT);
        desk.type("Bonjour.");
        assertFalse(desk.send());
        assertEquals(List.of("hindered NO_INTENT"), news.told);
        desk.nameIntent("i4");
        assertTrue(desk.send());
        tasks.work();
        assertEquals("i4", onlyDecision().intent());
        assertEquals(DecisionKind.OTHER_ANSWER, onlyDecision().kind());
    }

    @Test
    void aControlMessageMayAskForSomethingThatHasNoIntent() {
        server.texts.clear();
        server.showing = new Showing(Arm.CONTROL, 0.05, false);
        queue.show("m9");
        tasks.pass(MOMENT);
        desk.type("Bonjour.");
        desk.nameIntent("");
        assertTrue(desk.send());
        tasks.work();
        assertNull(onlyDecision().intent());
    }

    @Test
    void anIntentNamedForAFreeAnswerIsNotSentWithASuggestion() {
        desk.nameIntent("i4");
        desk.send();
        tasks.work();
        assertNull(onlyDecision().intent());
        assertEquals("m0/1", onlyDecision().suggestion());
    }
}

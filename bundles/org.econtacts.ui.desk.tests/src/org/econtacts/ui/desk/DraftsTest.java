package org.econtacts.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import org.econtacts.model.Arm;
import org.econtacts.model.Showing;
import org.econtacts.protocol.DraftView;
import org.econtacts.ui.desk.queue.QueueModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed is kept, and there again. */
class DraftsTest {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final ManualTasks tasks = new ManualTasks();
    private final FakeServer server = new FakeServer(10);
    private final QueueModel queue = new QueueModel(tasks, "");
    private DeskModel desk;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(FakeServer.NOON, ZoneOffset.UTC);
        desk = new DeskModel(queue, tasks, clock, new Outbox(tasks, () -> "key", ""));
        desk.connect(server);
        tasks.pass(MOMENT);
    }

    private Work work() {
        return Objects.requireNonNull(desk.work());
    }

    @Test
    void whatIsTypedIsKeptWithinHalfASecond() {
        desk.type("a");
        tasks.pass(Duration.ofMillis(200));
        desk.type("ab");
        tasks.pass(Duration.ofMillis(250));
        assertEquals("ab", Objects.requireNonNull(server.drafts.get("m0")).text());
        assertEquals(FakeServer.NOON, work().savedAt());
    }

    @Test
    void aDraftIsThereAgainWhenTheMessageIsReopened() {
        desk.type("Brouillon");
        queue.next();
        tasks.pass(MOMENT);
        DeskModel another = anotherWindow();
        assertEquals(
                "Brouillon", Objects.requireNonNull(another.work()).answer().text());
    }

    @Test
    void aDraftThatWasKeptIsShownAtOnceWhenTheSameWindowReopensTheMessage() {
        desk.type("Brouillon");
        queue.next();
        tasks.pass(MOMENT);
        tasks.pass(MOMENT);
        queue.show("m0");
        assertEquals("Brouillon", Objects.requireNonNull(desk.work()).answer().text());
    }

    @Test
    void aDraftFromAnotherWindowTakesThePlaceOfAnUntouchedAnswer() {
        server.drafts.put("m0", new DraftView("Ailleurs", "", "", FakeServer.NOON));
        desk.changedOnServer("m0");
        tasks.pass(MOMENT);
        assertEquals("Ailleurs", Objects.requireNonNull(desk.work()).answer().text());
    }

    private DeskModel anotherWindow() {
        QueueModel its = new QueueModel(tasks, "");
        Clock clock = Clock.fixed(FakeServer.NOON, ZoneOffset.UTC);
        DeskModel another = new DeskModel(its, tasks, clock, new Outbox(tasks, () -> "k", ""));
        another.connect(server);
        tasks.pass(MOMENT);
        return another;
    }

    @Test
    void aNamedRequestIsThereAgainWhenTheMessageIsReopened() {
        server.texts.clear();
        server.showing = new Showing(Arm.CONTROL, 0.05, false);
        queue.show("m0");
        desk.changedOnServer("m0");
        tasks.pass(MOMENT);
        desk.nameIntent("i4");
        desk.close();
        tasks.pass(MOMENT);
        Work again = Objects.requireNonNull(anotherWindow().work());
        assertEquals("i4", again.answer().intent());
        assertFalse(again.mustNameIntent());
    }

    @Test
    void anotherRequestNamedForTheSameTextIsKeptToo() {
        desk.type("Texte");
        desk.nameIntent("i4");
        tasks.pass(MOMENT);
        desk.nameIntent("");
        tasks.pass(MOMENT);
        assertEquals("", Objects.requireNonNull(server.drafts.get("m0")).intent());
    }

    @Test
    void aDraftThatCouldNotBeKeptIsTriedAgain() {
        server.unreachable(true);
        desk.type("abc");
        tasks.pass(MOMENT);
        assertTrue(desk.isDraftWaiting());
        server.unreachable(false);
        tasks.pass(Duration.ofSeconds(3));
        assertFalse(desk.isDraftWaiting());
        assertEquals("abc", Objects.requireNonNull(server.drafts.get("m0")).text());
    }

    @Test
    void whatIsTypedInOneMessageIsKeptWhileAnotherIsTriedAgain() {
        server.keepsNoDraftOf.add("m0");
        desk.type("abc");
        tasks.pass(MOMENT);
        queue.next();
        tasks.work();
        desk.type("xyz");
        tasks.pass(MOMENT);
        assertEquals("xyz", Objects.requireNonNull(server.drafts.get("m1")).text());
        assertTrue(desk.isDraftWaiting());
        server.keepsNoDraftOf.clear();
        tasks.pass(MOMENT);
        assertFalse(desk.isDraftWaiting());
        assertEquals("abc", Objects.requireNonNull(server.drafts.get("m0")).text());
    }

    @Test
    void aTextThatIsNotKeptYetIsThereWhenItsMessageIsReopened() {
        server.keepsNoDraftOf.add("m0");
        desk.type("abc");
        queue.next();
        tasks.pass(MOMENT);
        queue.show("m0");
        tasks.pass(MOMENT);
        assertEquals("abc", work().answer().text());
    }
}

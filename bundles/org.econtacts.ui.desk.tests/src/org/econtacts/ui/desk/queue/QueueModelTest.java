package org.econtacts.ui.desk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.econtacts.client.QueueFilter;
import org.econtacts.ui.desk.FakeServer;
import org.econtacts.ui.desk.ManualTasks;
import org.junit.jupiter.api.Test;

class QueueModelTest {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final ManualTasks tasks = new ManualTasks();
    private final FakeServer server = new FakeServer(100_000);
    private final QueueModel model = new QueueModel(tasks, "");

    private void connect() {
        model.connect(server);
        tasks.work();
    }

    @Test
    void onlyThePagesLookedAtAreFetched() {
        connect();
        assertEquals(100_000, model.size());
        assertNull(model.row(70_000));
        assertNull(model.row(70_001));
        tasks.work();
        assertNotNull(model.row(70_001));
        assertEquals(List.of("queue 0", "queue 70000"), server.calls());
    }

    @Test
    void pagesOutOfSightAreForgottenButNotTheOneAtHand() {
        connect();
        for (int page = 0; page <= QueueModel.PAGES_KEPT; page++) {
            model.row(page * QueueModel.PAGE);
            tasks.work();
        }
        assertNull(model.row(QueueModel.PAGE));
        assertNotNull(model.row(0));
    }

    @Test
    void theFirstRowIsAtHandAtOnce() {
        connect();
        assertEquals("m0", model.selectedId());
    }

    @Test
    void aDecidedRowIsPassedOver() {
        connect();
        model.decided("m1");
        model.next();
        assertEquals("m2", model.selectedId());
        model.previous();
        assertEquals("m0", model.selectedId());
    }

    @Test
    void theMessageAtHandStaysWhenRowsBeforeItGo() {
        connect();
        model.select(5);
        server.ids().removeFirst();
        server.ids().removeFirst();
        model.refresh();
        tasks.pass(MOMENT);
        assertEquals("m5", model.selectedId());
        assertEquals(3, model.selectedIndex());
        assertEquals(99_998, model.size());
    }

    @Test
    void whenTheMessageAtHandIsGoneTheNextIsTheOneInItsPlace() {
        connect();
        model.select(5);
        server.ids().remove("m5");
        model.refresh();
        tasks.pass(MOMENT);
        assertEquals("m5", model.selectedId());
        model.next();
        assertEquals("m6", model.selectedId());
    }

    @Test
    void manyEventsAreOneRefresh() {
        connect();
        for (int i = 0; i < 50; i++) {
            model.refresh();
        }
        tasks.pass(MOMENT);
        assertEquals(List.of("queue 0", "queue 0"), server.calls());
    }

    @Test
    void anAnswerToAnOldFilterIsDropped() {
        model.connect(server);
        model.filter(new QueueFilter(null, null, null, 0, "x", "OLDEST_FIRST"));
        server.ids().clear();
        tasks.work();
        assertEquals(0, model.size());
        assertTrue(model.isLoaded());
    }

    @Test
    void aFailureIsToldOnceAndNotRepeatedByLooking() {
        server.unreachable(true);
        connect();
        assertNotNull(model.problem());
        model.row(0);
        model.row(1);
        tasks.work();
        assertEquals(1, server.calls().size());
        server.unreachable(false);
        model.refresh();
        tasks.pass(MOMENT);
        assertNull(model.problem());
        assertEquals("m0", model.selectedId());
    }

    @Test
    void anEmptyQueueIsLookedAtAgainWhileTheServerPrepares() {
        List<String> later = List.copyOf(server.ids());
        server.ids().clear();
        server.preparing(true);
        connect();
        assertTrue(model.isPreparing());
        server.ids().addAll(later);
        server.preparing(false);
        tasks.pass(Duration.ofSeconds(2));
        assertFalse(model.isPreparing());
        assertEquals("m0", model.selectedId());
    }

    @Test
    void theEndIsTakenAsSoonAsItIsLoaded() {
        connect();
        model.selectWhenLoaded(99_999);
        assertEquals("m0", model.selectedId());
        tasks.work();
        assertEquals("m99999", model.selectedId());
        assertFalse(model.next());
    }
}

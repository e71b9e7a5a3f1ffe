package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionState;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.QueueView;
import org.econtacts.store.DraftStore.Draft;
import org.econtacts.sync.LocalStore;
import org.econtacts.sync.SyncStatus;

/** What must hold once all are on line again. */
final class SyncChecks {

    private final ServerFixture server;
    private final Set<String> offices;
    private final List<String> messages;

    SyncChecks(ServerFixture server, Set<String> offices, List<String> messages) {
        this.server = server;
        this.offices = offices;
        this.messages = messages;
    }

    /** Each decision is with the server once, or shown to its author with its text, and never both. */
    void nothingOfItIsLostOrDoneTwice(SyncClient client) {
        SyncStatus status = client.machine().synchroniser().status();
        assertEquals(0, status.waiting(), client.name + " still waits");
        assertEquals(client.shown().size(), status.conflicts() + status.refused(), "all that was not done is counted");
        client.decided().forEach((number, order) -> {
            long there = done(order.message()).stream()
                    .filter(each ->
                            each.account().equals(client.name) && each.spent().toMillis() == number)
                    .count();
            long here = client.decisions().stream()
                    .filter(each -> client.order(each).spentMillis() == number
                            && client.text(each).equals(order.text() == null ? "" : order.text()))
                    .count();
            int expected = client.givenUp().contains(number) ? 0 : 1;
            assertEquals(
                    expected,
                    there + here,
                    () -> client.name + "'s decision " + number + ": " + there + " times on the server, " + here
                            + " times on the machine");
        });
        client.typed().forEach((message, text) -> assertTrue(isKept(client, message, text), text + " is lost"));
    }

    private boolean isKept(SyncClient client, String message, String text) {
        boolean there = server.store
                .drafts()
                .find(client.name, message)
                .map(Draft::text)
                .filter(text::equals)
                .isPresent();
        return there
                || client.shown().stream().anyMatch(each -> client.text(each).equals(text));
    }

    private List<Decision> done(String message) {
        return server.store.decisions().decisions(message, offices);
    }

    void isAnsweredAtMostOnce(String message) {
        List<Decision> answers = done(message).stream()
                .filter(each -> each.kind().answers() && each.state() != DecisionState.CANCELLED)
                .toList();
        assertTrue(answers.size() <= 1, message + " has " + answers.size() + " answers");
        String thread = server.store
                .messages()
                .find(message, offices)
                .orElseThrow()
                .message()
                .thread();
        long letters = server.store.messages().thread(thread, offices).stream()
                .filter(each -> !each.fromTaxpayer())
                .count();
        assertEquals(answers.size(), letters, "letters to the sender of " + message);
    }

    /** What the machine has of the queue is what the server has for that account, and nothing besides. */
    void isEqual(SyncClient client, String token) {
        LocalStore store = client.machine().store;
        List<QueueLine> lines = server.call(token, "GET", "/messages?status=OPEN&limit=50")
                .as(QueueView.class)
                .rows();
        assertEquals(lines, store.cache().lines(), client.name + "'s queue");
        Set<String> ids = new HashSet<>();
        for (QueueLine line : lines) {
            MessageView there = server.message(token, line.id());
            MessageView here = store.cache().message(line.id()).orElseThrow();
            assertEquals(Copy.of(there), Copy.of(here), client.name + "'s copy of " + line.id());
            ids.add(line.id());
        }
        for (String each : messages) {
            boolean kept = store.cache().message(each).isPresent();
            assertEquals(ids.contains(each), kept, client.name + " keeps " + each);
        }
    }

    /** A message without what is known by the minute only: who has it in hand until when. */
    private record Copy(MessageView view) {

        static Copy of(MessageView view) {
            return new Copy(new MessageView(
                    view.message(),
                    view.office(),
                    view.status(),
                    view.version(),
                    null,
                    view.thread(),
                    view.suggestions(),
                    view.showing(),
                    view.best(),
                    view.verdicts(),
                    view.draft(),
                    List.of(),
                    view.transferredFrom(),
                    view.transferReason()));
        }
    }
}

package org.econtacts.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.Problem;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Operation.State;
import org.econtacts.sync.Outbox.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    @TempDir
    Path folder = Path.of("");

    private static Request draft(String message, String text) {
        return new Request("ana", Kind.DRAFT, message, "", new DraftView(text, "", "", null));
    }

    private List<Operation> reopened() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            return store.outbox().all();
        }
    }

    @Test
    void whatWasAddedIsThereAfterReopeningWithItsKeyAndOrder() throws IOException {
        List<Operation> added = new ArrayList<>();
        try (LocalStore store = Stores.open(folder)) {
            added.add(store.outbox().add(Stores.label("s1")));
            added.addAll(store.outbox().addAll(List.of(Stores.label("s2"), Stores.label("s3"))));
        }
        assertEquals(added, reopened());
        try (LocalStore store = Stores.open(folder)) {
            assertTrue(store.outbox().add(Stores.label("s4")).sequence()
                    > added.getLast().sequence());
        }
    }

    @Test
    void onlyTheNewestDraftOfAMessageWaits() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.outbox().add(draft("m1", "B"));
            store.outbox().add(draft("m2", "Autre"));
            store.outbox().add(draft("m1", "Bonjour"));
        }
        assertEquals(
                List.of("m2", "m1"), reopened().stream().map(Operation::target).toList());
        assertTrue(reopened().getLast().body().contains("Bonjour"));
    }

    @Test
    void aDraftOnItsWayIsNotReplaced() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            Operation first = store.outbox().add(draft("m1", "B"));
            store.outbox().sending(first);
            store.outbox().add(draft("m1", "Bonjour"));
            assertEquals(2, store.outbox().all().size());
            assertEquals(
                    State.SENDING, store.outbox().find(first.id()).orElseThrow().state());
        }
    }

    @Test
    void anOperationOnItsWayWaitsAgainAfterReopening() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.outbox().sending(store.outbox().add(Stores.label("s1")));
        }
        assertEquals(State.OUTGOING, reopened().getFirst().state());
    }

    @Test
    void whatTheServerSaidOfAConflictIsKept() throws IOException {
        Problem problem = new Problem("urn:econtacts:stale", "stale", 409, "Léa l'a pris.", null, "Léa", 3L);
        try (LocalStore store = Stores.open(folder)) {
            store.outbox().settle(store.outbox().add(Stores.label("s1")), State.CONFLICT, problem);
        }
        assertEquals(problem, reopened().getFirst().problem());
        assertEquals(State.CONFLICT, reopened().getFirst().state());
    }

    @Test
    void whatIsDoneOrGivenUpIsGone() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.outbox().done(store.outbox().add(Stores.label("s1")));
            store.outbox().discard(store.outbox().add(Stores.label("s2")));
        }
        assertEquals(List.of(), reopened());
    }

    @Test
    void theFileDoesNotGrowForEver() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.outbox().add(Stores.label("stays"));
            for (int i = 0; i < 30; i++) {
                List<Request> many = IntStream.range(0, 300)
                        .mapToObj(number -> Stores.label("s" + number))
                        .toList();
                for (Operation each : store.outbox().addAll(many)) {
                    store.outbox().done(each);
                }
            }
        }
        assertTrue(Files.size(folder.resolve("outbox.journal")) < 2 << 20);
        assertEquals(
                List.of("stays"), reopened().stream().map(Operation::target).toList());
    }

    @Test
    void aSecondWindowIsTurnedAway() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            assertThrows(StoreInUseException.class, () -> Stores.open(folder));
            assertFalse(store.outbox().isReadOnly());
        }
    }

    @Test
    void aDamagedJournalIsKeptAsideAndTold() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.outbox().add(Stores.label("s1"));
            store.outbox().add(Stores.label("s2"));
        }
        Path file = folder.resolve("outbox.journal");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        try (LocalStore store = Stores.open(folder)) {
            assertTrue(store.outbox().damaged().isPresent());
            assertEquals("s1", store.outbox().all().getLast().target());
        }
    }
}

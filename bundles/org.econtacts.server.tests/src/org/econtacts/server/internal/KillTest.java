package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Feedback;
import org.econtacts.store.Store;
import org.econtacts.store.jdbc.H2StoreProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed (SIGKILL) while clients send decisions; what was acknowledged is there, once. */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("econtacts.kill.rounds", 5);
    private static final int CLIENTS = 3;
    private static final Set<String> OFFICES = Set.of(TestContent.LYON, TestContent.NANTES);

    @TempDir
    Path data = Path.of("");

    private final Random random = new Random(20_260_302);

    @Test
    void noAcknowledgedDecisionIsLostAndNoneCountsTwiceWhenTheServerIsKilled() throws Exception {
        List<DecidingClient> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new DecidingClient(i, CLIENTS));
        }
        for (int round = 0; round < ROUNDS; round++) {
            clients.forEach(DecidingClient::beginRound);
            List<Thread> threads = new ArrayList<>();
            try (ServerProcess server = ServerProcess.start(data, 0)) {
                for (DecidingClient each : clients) {
                    threads.add(Thread.ofPlatform()
                            .start(() -> each.decideUntilUnreachable(server.address(), server.token())));
                }
                awaitProgress(clients, threads);
                server.kill(20 + random.nextInt(400));
            }
            for (Thread each : threads) {
                each.join();
            }
        }
        checkStore(clients);
    }

    /** Every round must have something acknowledged, or killing proves nothing. */
    private static void awaitProgress(List<DecidingClient> clients, List<Thread> threads) {
        for (int i = 0; i < clients.size(); i++) {
            while (clients.get(i).acknowledgedInRound() < 3) {
                assertTrue(threads.get(i).isAlive(), "a client gave up: see its exception");
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private void checkStore(List<DecidingClient> clients) {
        int acknowledged = 0;
        try (Store store = new H2StoreProvider(Clock.systemUTC()).open(data)) {
            for (DecidingClient client : clients) {
                for (Map.Entry<String, String> each : client.acknowledged().entrySet()) {
                    List<Decision> decisions = store.decisions().decisions(each.getKey(), OFFICES);
                    assertEquals(1, decisions.size(), each.getKey());
                    assertEquals(each.getValue(), decisions.getFirst().id(), each.getKey());
                    acknowledged++;
                }
            }
            checkOnceInAll(store);
        }
        assertTrue(acknowledged >= ROUNDS * CLIENTS, "only " + acknowledged + " decisions were acknowledged");
        int retaken = clients.stream().mapToInt(DecidingClient::retaken).sum();
        assertEquals(0, retaken, "messages whose lease was lost though it had been granted");
        System.out.println("server kill: " + ROUNDS + " kills of the server, " + acknowledged
                + " decisions acknowledged, 0 lost, 0 double, 0 taken again");
    }

    /** Each answer that went out stands once in its thread and once in the journal. */
    private static void checkOnceInAll(Store store) {
        Map<String, Integer> sent = new HashMap<>();
        for (int i = 0; i < ManyMessages.COUNT; i++) {
            String id = "m-" + i;
            List<Decision> done = store.decisions().decisions(id, OFFICES).stream()
                    .filter(each -> each.state() == DecisionState.DONE)
                    .toList();
            assertTrue(done.size() <= 1, id);
            long letters = store.messages().thread(id, OFFICES).stream()
                    .filter(letter -> !letter.fromTaxpayer())
                    .count();
            assertEquals(done.size(), letters, id);
            sent.merge("all", done.size(), Integer::sum);
        }
        Set<Long> sequences = new HashSet<>();
        List<Feedback> journal = store.decisions().feedbackAfter(0, Integer.MAX_VALUE);
        journal.forEach(each -> sequences.add(each.sequence()));
        assertEquals(sent.get("all"), journal.size());
        assertEquals(journal.size(), sequences.size());
    }
}

package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

    private static final int ROUNDS = 12;
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
            Process process = start();
            String[] address = firstLine(process).split(" ");
            List<Thread> threads = new ArrayList<>();
            for (DecidingClient each : clients) {
                threads.add(Thread.ofPlatform().start(() -> each.decideUntilUnreachable(address[0], address[1])));
            }
            awaitProgress(clients, threads);
            kill(process, 20 + random.nextInt(400));
            for (Thread each : threads) {
                each.join();
            }
        }
        checkStore(clients);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertTrue(line != null, "the server did not start");
        return line;
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

    private static void kill(Process process, int afterMillis) throws InterruptedException {
        process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        process.toHandle().destroyForcibly();
        process.waitFor();
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
        System.out.println("KillTest: " + ROUNDS + " kills, " + acknowledged + " decisions acknowledged, 0 lost");
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

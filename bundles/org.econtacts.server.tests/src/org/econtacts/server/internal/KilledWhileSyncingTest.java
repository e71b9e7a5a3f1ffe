package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.store.Store;
import org.econtacts.store.jdbc.H2StoreProvider;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed (SIGKILL) again and again while a client brings it what was done off line. */
class KilledWhileSyncingTest {

    private static final int ROUNDS = Integer.getInteger("econtacts.kill.rounds", 5);

    /** Of each kind; more than get through before the kill. */
    private static final int ANSWERS_A_ROUND = 30;

    private static final int LABELS_A_ROUND = 300;
    private static final String OWNER = "me";
    private static final Set<String> OFFICES = Set.of(TestContent.LYON, TestContent.NANTES);

    @TempDir
    Path folder = Path.of("");

    private final Random random = new Random(20_260_302);

    @Test
    void whatWasDoneOfflineIsThereOnceHoweverOftenTheServerIsKilledWhileItComes() throws Exception {
        Path data = folder.resolve("server");
        ServerProcess first = ServerProcess.start(data, 0);
        first.close();
        addSamples(data);
        try (OfflineAgent agent = agent(first)) {
            for (int round = 0; round < ROUNDS; round++) {
                try (ServerProcess server = ServerProcess.start(data, first.port())) {
                    int before = addWork(agent, round);
                    wake(agent, round);
                    agent.await(() -> agent.store.outbox().waiting(OWNER) < before);
                    server.kill(random.nextInt(300));
                }
            }
            try (ServerProcess last = ServerProcess.start(data, first.port())) {
                agent.synchroniser().wake();
                agent.awaitSent();
                assertEquals(List.of(), agent.store.outbox().all(), "refused, or in conflict");
                last.kill(0);
            }
        }
        check(data);
    }

    private OfflineAgent agent(ServerProcess server) throws IOException {
        return new OfflineAgent(OWNER, folder.resolve("client"), URI.create(server.address()), server.token(), 0);
    }

    /** The rounds are those of a client that is there all the time. */
    private static void wake(OfflineAgent agent, int round) {
        if (round == 0) {
            agent.start();
        }
        agent.synchroniser().wake();
    }

    private static void addSamples(Path data) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < ROUNDS * LABELS_A_ROUND; i++) {
            samples.add(new Sample("s" + i, "Texte " + i, "import", SampleState.UNLABELLED, List.of(), List.of(), 0));
        }
        try (Store store = new H2StoreProvider(Clock.systemUTC()).open(data)) {
            store.labels().addAll(samples);
        }
    }

    /** Returns how much waits now. */
    private static int addWork(OfflineAgent agent, int round) throws IOException {
        List<Request> work = new ArrayList<>();
        for (int i = round * ANSWERS_A_ROUND; i < (round + 1) * ANSWERS_A_ROUND; i++) {
            String message = "m-" + i;
            work.add(new Request(OWNER, Kind.DECISION, message, "", OfflineAgent.answer(message, "Réponse " + i, 1)));
            String other = "m-" + (i + ROUNDS * ANSWERS_A_ROUND);
            work.add(new Request(OWNER, Kind.DRAFT, other, "", new DraftView("Brouillon " + i, "", "", null)));
        }
        for (int i = round * LABELS_A_ROUND; i < (round + 1) * LABELS_A_ROUND; i++) {
            LabelOrder order = LabelOrder.of(0, SampleState.LABELLED, List.of("vat-return"));
            work.add(new Request(OWNER, Kind.LABEL, "s" + i, "", order));
        }
        agent.store.outbox().addAll(work);
        return agent.store.outbox().waiting(OWNER);
    }

    private static void check(Path data) {
        try (Store store = new H2StoreProvider(Clock.systemUTC()).open(data)) {
            for (int i = 0; i < ROUNDS * ANSWERS_A_ROUND; i++) {
                List<Decision> decisions = store.decisions().decisions("m-" + i, OFFICES);
                assertEquals(1, decisions.size(), "answers to m-" + i);
                assertEquals("Réponse " + i, decisions.getFirst().text());
                long letters = store.messages().thread("m-" + i, OFFICES).stream()
                        .filter(each -> !each.fromTaxpayer())
                        .count();
                assertEquals(decisions.getFirst().state() == DecisionState.DONE ? 1 : 0, letters, "letters to m-" + i);
                String other = "m-" + (i + ROUNDS * ANSWERS_A_ROUND);
                assertEquals(
                        "Brouillon " + i,
                        store.drafts().find(OWNER, other).orElseThrow().text());
            }
            for (int i = 0; i < ROUNDS * LABELS_A_ROUND; i++) {
                assertEquals(1, store.labels().labels("s" + i).getFirst().version(), "labels of s" + i);
            }
            long events = store.labels().events(0, Integer.MAX_VALUE).size();
            assertEquals(ROUNDS * LABELS_A_ROUND, events, "one event a label");
        }
        System.out.println("server kill: " + ROUNDS + " kills while syncing, "
                + ROUNDS * (2 * ANSWERS_A_ROUND + LABELS_A_ROUND) + " operations, 0 lost, 0 double");
    }
}

package org.econtacts.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Feedback;
import org.econtacts.model.Lease;
import org.econtacts.store.DecisionOutcome;
import org.econtacts.store.DecisionRequest;
import org.econtacts.store.Intake;
import org.econtacts.store.LeaseOutcome;
import org.junit.jupiter.api.Test;

/** Several agents on one message at once: one answer, one lesson. */
public interface ContentionContract extends StoreFixture {

    /** How many agents there are. */
    int AGENTS = 4;

    /** How many messages they fight for. */
    int rounds();

    @Test
    default void atMostOneAnswerIsAcceptedUnderContention() throws Exception {
        List<Intake> intake = new ArrayList<>();
        for (int i = 0; i < rounds(); i++) {
            intake.add(Fixtures.intake("m" + i, 1));
        }
        store().messages().addAll(intake);
        CyclicBarrier start = new CyclicBarrier(AGENTS);
        List<Callable<Integer>> agents = new ArrayList<>();
        for (int agent = 0; agent < AGENTS; agent++) {
            String name = "agent" + agent;
            agents.add(() -> fight(name, start));
        }
        assertEquals(rounds(), sum(agents));
        List<Decision> sent = store().decisions().sendDue(Fixtures.NOW.plus(Fixtures.DELAY), rounds() * AGENTS);
        assertEquals(rounds(), sent.size());
        assertEquals(rounds(), sent.stream().map(Decision::message).distinct().count());
        List<Feedback> learnt = store().decisions().feedbackAfter(0, rounds() * AGENTS);
        assertEquals(rounds(), learnt.size());
        assertEquals(rounds(), learnt.getLast().sequence());
    }

    /** Takes every message, even from the others as if their leases had run out, and answers it twice with one key. */
    private int fight(String name, CyclicBarrier start) throws Exception {
        int won = 0;
        for (int i = 0; i < rounds(); i++) {
            String message = "m" + i;
            start.await();
            LeaseOutcome outcome = store().messages()
                    .lease(
                            message,
                            Fixtures.ALL,
                            Fixtures.agent(name),
                            Fixtures.NOW.plus(Fixtures.LEASE.multipliedBy(won % 3)),
                            Fixtures.LEASE);
            Lease lease = outcome instanceof LeaseOutcome.Granted granted
                    ? granted.lease()
                    : new Lease(message, name, name, 1, Fixtures.NOW);
            Decision decision = Fixtures.decision(name + "-" + i, message, name, DecisionKind.ACCEPTED);
            DecisionRequest request = Fixtures.request(decision, lease, 1);
            boolean first = recorded(store().decisions().record(request));
            boolean second = recorded(store().decisions().record(request));
            assertTrue(first == second || second, "the second try undid the first");
            won += second ? 1 : 0;
        }
        return won;
    }

    private static boolean recorded(DecisionOutcome outcome) {
        return outcome instanceof DecisionOutcome.Recorded;
    }

    private static int sum(List<Callable<Integer>> agents) throws InterruptedException, ExecutionException {
        int sum = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(AGENTS)) {
            for (Future<Integer> won : threads.invokeAll(agents)) {
                sum += won.get();
            }
        }
        return sum;
    }
}

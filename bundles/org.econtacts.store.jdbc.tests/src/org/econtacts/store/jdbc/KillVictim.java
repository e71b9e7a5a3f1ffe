package org.econtacts.store.jdbc;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Lease;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.store.DecisionOutcome;
import org.econtacts.store.DraftStore.Draft;
import org.econtacts.store.Intake;
import org.econtacts.store.Store;
import org.econtacts.store.labels.LabelAction;
import org.econtacts.store.labels.LabelOutcome;
import org.econtacts.testkit.store.Fixtures;
import org.econtacts.testkit.store.Labellings;

/** Works on a store until it is killed, and prints what the store has acknowledged. */
final class KillVictim {

    private final Store store;
    private final String round;

    private KillVictim(Store store, String round) {
        this.store = store;
        this.round = round;
    }

    /** Arguments: the folder, and a word that makes the ids of this round its own. */
    public static void main(String[] args) {
        Store store = new H2StoreProvider(Clock.fixed(Fixtures.NOW, ZoneOffset.UTC)).open(Path.of(args[0]));
        KillVictim victim = new KillVictim(store, args[1]);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            threads.submit(() -> victim.answer("x"));
            threads.submit(() -> victim.answer("y"));
            threads.submit(victim::label);
            threads.submit(victim::send);
        }
    }

    private static void print(String kind, String id) {
        synchronized (System.out) {
            System.out.println(kind + " " + id);
            System.out.flush();
        }
    }

    /** Messages come in by threes; one is accepted, one rejected, one only drafted. */
    private void answer(String name) {
        for (int i = 0; ; i++) {
            String base = round + "-" + name + i;
            List<Intake> three = new ArrayList<>();
            for (String suffix : List.of("a", "r", "d")) {
                three.add(Fixtures.intake(base + suffix, i % 100));
            }
            store.messages().addAll(three);
            three.forEach(intake -> print("message", intake.message().id()));
            decide(base + "a", DecisionKind.ACCEPTED, name);
            decide(base + "r", DecisionKind.REJECTED, name);
            store.drafts().put(new Draft(name, base + "d", "Bonjour " + base, "", "", null, Fixtures.NOW));
            print("draft", name + " " + base + "d");
        }
    }

    private void decide(String message, DecisionKind kind, String agent) {
        Lease lease = Fixtures.take(store, message, agent, Fixtures.NOW);
        Decision decision = Fixtures.decision("d-" + message, message, agent, kind);
        if (store.decisions().record(Fixtures.request(decision, lease, 1)) instanceof DecisionOutcome.Recorded) {
            print(kind.name(), message + " " + agent + " " + lease.token());
        }
    }

    private void label() {
        for (int i = 0; ; i++) {
            String id = round + "-s" + i;
            Sample sample = new Sample(id, "Échéance", "import", SampleState.UNLABELLED, List.of(), List.of(), 0);
            store.labels().addAll(List.of(sample));
            LabelAction action =
                    Labellings.action("e-" + id, id, "zoe", 0, Mark.of(SampleState.LABELLED, List.of("cfe")));
            if (store.labels().label(action) instanceof LabelOutcome.Done) {
                print("label", id);
            }
        }
    }

    private void send() {
        while (true) {
            Thread.yield();
            for (Decision decision : store.decisions().sendDue(Fixtures.NOW.plus(Fixtures.DELAY), 5)) {
                print("sent", decision.message());
            }
        }
    }
}

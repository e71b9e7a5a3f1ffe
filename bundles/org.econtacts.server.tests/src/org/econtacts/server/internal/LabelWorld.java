package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;

/** A curator with two machines, who labels the same few samples on both. */
final class LabelWorld implements AutoCloseable {

    static final int SAMPLES = 3;
    private static final int MACHINES = 2;
    private static final List<String> INTENTS = List.of("address-change", "payment-deadline", "vat-return");

    private final ServerFixture server;
    private final String curator;
    private final List<Sample> samples = new ArrayList<>();
    private final List<LabelMachine> machines = new ArrayList<>();
    /** The sample of each label that was said to be kept, by its event. */
    private final Map<String, String> said = new HashMap<>();
    /** What the machine had shown in its place, by its event. */
    private final Map<String, List<String>> onTop = new HashMap<>();

    /** @param number of this world; no other on the same server has it */
    LabelWorld(SyncServer server, Path folder, int number) throws Exception {
        this.server = server.fixture();
        curator = "zoe" + number;
        for (int i = 0; i < SAMPLES; i++) {
            String id = "s" + number + "-" + i;
            samples.add(new Sample(id, "Texte " + id, "import", SampleState.UNLABELLED, List.of(), List.of(), 0));
        }
        this.server.store.labels().addAll(samples);
        String token = this.server.session(curator, Role.CURATOR, TestContent.LYON);
        for (int i = 0; i < MACHINES; i++) {
            SyncLine line = server.lines().get(i);
            line.client().resume(token);
            machines.add(new LabelMachine(curator, line, folder.resolve("" + i)));
        }
    }

    void perform(LabelStep step) throws Exception {
        LabelMachine machine = machines.get(step.machine());
        switch (step.kind()) {
            case LABELS -> {
                Sample sample = samples.get(step.sample());
                Sample shown = machine.shown(sample);
                String event = machine.label(sample, INTENTS.get(step.intent()));
                said.put(event, sample.id());
                onTop.put(event, shown.labels());
            }
            case SYNCS -> machine.sync();
            case LOOKS -> machine.look(this::now);
            case GOES_OFFLINE -> machine.line(false);
            case COMES_BACK -> machine.line(true);
            case SENDS_WITHOUT_HEARING -> machine.sendWithoutHearing();
            case CRASHES -> machine.crash();
        }
    }

    private long labels(String sample) {
        return server.store.labels().labels(sample).stream()
                .filter(each -> each.curator().equals(curator))
                .mapToLong(Label::version)
                .max()
                .orElse(0);
    }

    private Sample now(Sample seen) {
        Label own = server.store.labels().labels(seen.id()).stream()
                .filter(each -> each.curator().equals(curator))
                .findFirst()
                .orElse(null);
        return new Sample(
                seen.id(),
                seen.text(),
                seen.origin(),
                own == null ? SampleState.UNLABELLED : own.mark().state(),
                own == null ? List.of() : own.mark().labels(),
                List.of(),
                own == null ? 0 : own.version());
    }

    void settle() throws InterruptedException {
        for (LabelMachine each : machines) {
            each.line(true);
            for (int i = 0; i < 20 && each.waiting() > 0; i++) {
                each.sync();
            }
        }
    }

    /** Each label is with the server once; where two contradict, the later one is kept aside and shown. */
    void check() {
        Map<String, LabelEvent> there = new HashMap<>();
        for (LabelEvent each : server.store.labels().events(0, Integer.MAX_VALUE)) {
            if (each.curator().equals(curator)) {
                assertTrue(there.put(each.id(), each) == null, "an event twice");
            }
        }
        Set<String> aside = new HashSet<>();
        server.store.labels().conflicts(curator).forEach(each -> aside.add(each.id()));
        Set<String> known = new HashSet<>(there.keySet());
        known.addAll(aside);
        assertEquals(said.keySet(), known, "what was said, and what the server has");
        Set<String> shown = new HashSet<>();
        for (LabelMachine each : machines) {
            assertEquals(0, each.waiting(), "labels that wait");
            shown.addAll(each.shown());
        }
        assertEquals(aside, shown, "conflicts, and what is shown of them");
        there.values().stream()
                .filter(each -> !aside.contains(each.id()))
                .forEach(each -> assertTrue(
                        each.before().labels().equals(onTop.get(each.id()))
                                || each.before().equals(each.after()),
                        "a label took the place of one that was not shown"));
        for (Sample each : samples) {
            long counted = said.entrySet().stream()
                    .filter(label -> label.getValue().equals(each.id()) && !aside.contains(label.getKey()))
                    .count();
            assertEquals(counted, labels(each.id()), "versions of the label of " + each.id());
        }
    }

    /** How many conflicts there were. */
    int conflicts() {
        return machines.stream().mapToInt(each -> each.shown().size()).sum();
    }

    @Override
    public void close() throws IOException {
        for (LabelMachine each : machines) {
            each.close();
        }
    }
}

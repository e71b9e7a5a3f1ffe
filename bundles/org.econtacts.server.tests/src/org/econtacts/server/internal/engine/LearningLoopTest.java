package org.econtacts.server.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.econtacts.model.Feedback;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.model.Sight;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.server.internal.WordEngine;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.store.labels.LabelAction;
import org.econtacts.store.memory.MemoryStore;
import org.econtacts.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningLoopTest {

    private static final LabelSet LABELS =
            new LabelSet("1", List.of(new Intent("refund", null, Map.of("en", "Refund"), Map.of())));

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final WordEngine engine = new WordEngine(LABELS);
    private final EventHub events = new EventHub();
    private final LearningLoop loop = new LearningLoop(store.decisions(), engine, events, Runnable::run);

    @AfterEach
    void stop() {
        events.close();
    }

    @Test
    void anEntryOnWhichTheEngineFailsIsLeftOutAndThoseAfterItAreLearnt() {
        loop.startFrom(0, 0);
        add("s-1", "first");
        add("s-2", WordEngine.UNLEARNABLE);
        add("s-3", "third");
        add("s-4", "fourth");
        label("s-1");
        label("s-2");
        label("s-3");

        loop.wake();
        label("s-4");
        loop.wake();

        assertEquals(
                List.of("first", "third", "fourth"),
                engine.learnt().stream().map(Feedback::body).toList());
    }

    @Test
    void anEntryOnWhichTheEngineFailsDoesNotKeepItFromBecomingReady() {
        add("s-1", WordEngine.UNLEARNABLE);
        EngineLife life = new EngineLife(store, engine, loop, new JsonCodec(), folder);
        life.start();
        life.save();
        label("s-1");

        EngineLife next = new EngineLife(store, engine, loop, new JsonCodec(), folder);
        next.start();

        assertTrue(next.isReady());
    }

    private void add(String id, String text) {
        store.labels().addAll(List.of(new Sample(id, text, "import", SampleState.UNLABELLED, List.of(), List.of(), 0)));
    }

    private void label(String id) {
        Mark refund = Mark.of(SampleState.LABELLED, List.of("refund"));
        store.labels()
                .label(new LabelAction(
                        "e-" + id, id, "carla", false, 0, refund, "1", Sight.NONE, clock.instant(), clock.instant()));
    }
}

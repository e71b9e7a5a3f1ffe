package org.econtacts.server.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.ModelManifest;
import org.econtacts.server.internal.TryOutContent;
import org.econtacts.server.internal.WordEngine;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.server.internal.models.ModelFolder;
import org.econtacts.server.internal.models.ModelTraining;
import org.econtacts.server.internal.models.TrainingData;
import org.econtacts.store.memory.MemoryStore;
import org.econtacts.suggest.SuggestionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which model works after a start. */
class EngineLifeTest {

    @TempDir
    Path folder = Path.of("");

    private final MemoryStore store = new MemoryStore(Clock.systemUTC());
    private final List<String> done = new ArrayList<>();

    private SuggestionService engine() {
        WordEngine words = new WordEngine(TryOutContent.labels());
        return (SuggestionService) Proxy.newProxyInstance(
                EngineLifeTest.class.getClassLoader(),
                new Class<?>[] {SuggestionService.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("train") || method.getName().equals("load")) {
                        done.add(method.getName());
                    }
                    return method.invoke(words, arguments);
                });
    }

    private EngineLife start() {
        SuggestionService engine = engine();
        LearningLoop loop = new LearningLoop(store.decisions(), engine, new EventHub(), Runnable::run);
        EngineLife life = new EngineLife(store, engine, loop, new JsonCodec(), folder);
        done.clear();
        life.start();
        assertTrue(life.isReady());
        return life;
    }

    private ModelManifest promoteOne() throws IOException {
        ModelFolder models = new ModelFolder(folder, new JsonCodec());
        SuggestionService engine = engine();
        ModelManifest made = new ModelTraining(new TrainingData(store, engine), engine, models).run(1, Instant.EPOCH);
        models.promote(made, new ModelManifest.Promotion(Instant.EPOCH, true, "test", 0, 0, 0));
        return made;
    }

    @Test
    void withoutAPromotedModelTheStartTrains() {
        start().save();
        assertEquals(List.of("train"), done);
        start();
        assertEquals(List.of("load"), done);
    }

    @Test
    void aPromotedModelWorksInPlaceOfTheSavedState() throws IOException {
        start().save();
        promoteOne();
        start();
        assertEquals(List.of("load"), done);
        ModelFolder models = new ModelFolder(folder, new JsonCodec());
        models.rollBack();
        start();
        assertEquals(List.of("load"), done);
    }

    @Test
    void aDamagedPromotedModelIsMadeUpForByTraining() throws IOException {
        ModelManifest made = promoteOne();
        Files.write(folder.resolve(made.id()).resolve("model.bin"), new byte[] {1, 2, 3});
        start();
        assertEquals(List.of("train"), done);
    }
}

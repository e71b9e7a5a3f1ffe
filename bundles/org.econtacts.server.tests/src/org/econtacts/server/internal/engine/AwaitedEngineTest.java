package org.econtacts.server.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.econtacts.model.LabelSet;
import org.econtacts.suggest.SuggestionService;
import org.junit.jupiter.api.Test;

class AwaitedEngineTest {

    private static final SuggestionService.Knowledge KNOWLEDGE =
            new SuggestionService.Knowledge(new LabelSet("1", List.of()), List.of());

    @Test
    void nobodyWaitsForTheEngineButWhoNeedsIt() {
        CompletableFuture<SuggestionService> making = new CompletableFuture<>();
        AwaitedEngine awaited = new AwaitedEngine(making::join);
        CompletableFuture<SuggestionService.Knowledge> asking =
                CompletableFuture.supplyAsync(awaited::builtInKnowledge);
        assertFalse(asking.isDone());
        making.complete(knowing());
        assertSame(KNOWLEDGE, asking.join());
    }

    @Test
    void whoNeedsAnEngineThatCannotBeMadeIsToldWhy() {
        AwaitedEngine awaited = new AwaitedEngine(() -> {
            throw new IllegalStateException("the graph is malformed");
        });
        CompletionException told = assertThrows(CompletionException.class, awaited::learntUpTo);
        assertEquals("the graph is malformed", told.getCause().getMessage());
    }

    private static SuggestionService knowing() {
        return (SuggestionService) java.lang.reflect.Proxy.newProxyInstance(
                AwaitedEngineTest.class.getClassLoader(),
                new Class<?>[] {SuggestionService.class},
                (proxy, method, arguments) -> KNOWLEDGE);
    }
}

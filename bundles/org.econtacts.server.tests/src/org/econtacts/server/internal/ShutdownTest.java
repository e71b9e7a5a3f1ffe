package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownTest {

    private final List<String> done = new ArrayList<>();

    private Runnable failing(String name) {
        return () -> {
            done.add(name);
            throw new IllegalStateException(name);
        };
    }

    @Test
    void theStoreIsClosedEvenWhenTheHttpServerDoesNotStop() {
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> Shutdown.run(failing("http"), failing("timer"), () -> done.add("store")));

        assertEquals(List.of("http", "timer", "store"), done);
        assertEquals("http", failure.getMessage());
        assertEquals("timer", failure.getSuppressed()[0].getMessage());
    }

    @Test
    void withoutAFailureNothingIsThrown() {
        Shutdown.run(() -> done.add("http"), () -> done.add("store"));
        assertEquals(List.of("http", "store"), done);
    }
}

package org.econtacts.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.store.QueueQuery.Order;
import org.econtacts.store.Store;
import org.econtacts.testkit.store.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs are cancelled by interrupting their threads, perhaps while they read or write. */
class InterruptTest {

    private static final int INTERRUPTS = 40;

    @TempDir
    Path folder = Path.of("");

    @Test
    void interruptedThreadsFinishTheirWorkAndTheStoreStaysOpen() {
        AtomicInteger written = new AtomicInteger();
        AtomicInteger interrupted = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try (Store store = new H2StoreProvider().open(folder)) {
            Thread worker = Thread.ofPlatform().start(() -> {
                try {
                    while (interrupted.get() < INTERRUPTS) {
                        String id = "m" + written.get();
                        store.messages().addAll(List.of(Fixtures.intake(id, 1)));
                        written.incrementAndGet();
                        store.messages().find(id, Fixtures.ALL).orElseThrow();
                        interrupted.addAndGet(Thread.interrupted() ? 1 : 0);
                    }
                } catch (Throwable e) {
                    failure.set(e);
                }
            });
            while (worker.isAlive()) {
                worker.interrupt();
                int seen = written.get();
                while (worker.isAlive() && written.get() == seen) {
                    Thread.onSpinWait();
                }
            }
            assertNull(failure.get());
            assertEquals(
                    written.get(),
                    store.messages()
                            .page(Fixtures.everything(Order.OLDEST_FIRST), 0, 1)
                            .total());
        }
        try (Store store = new H2StoreProvider().open(folder)) {
            assertEquals(written.get(), store.messages().count());
        }
    }

    @Test
    void aThreadThatIsInterruptedAlreadyKeepsItsMark() {
        try (Store store = new H2StoreProvider().open(folder)) {
            Thread.currentThread().interrupt();
            store.messages().addAll(List.of(Fixtures.intake("a", 1)));
            assertTrue(store.messages().find("a", Fixtures.ALL).isPresent());
            assertTrue(Thread.interrupted());
        }
    }
}

package org.econtacts.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.econtacts.client.EContactsClient;
import org.econtacts.sync.Synchroniser.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a server that answers. */
class SynchroniserTest {

    private static final long PATIENCE_MILLIS = 120_000;

    @TempDir
    Path folder = Path.of("");

    /** Chooses the shortest wait, and tells between what it could choose. */
    private static final class Chosen implements RandomGenerator {

        final BlockingQueue<Long> bounds = new LinkedBlockingQueue<>();

        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public long nextLong(long origin, long bound) {
            assertEquals(1, origin);
            bounds.add(bound - 1);
            return origin;
        }
    }

    private static Settings settings(RandomGenerator random) {
        return new Settings(random, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1), 10, 0);
    }

    private static EContactsClient client(ServerSocket door) {
        return new EContactsClient(URI.create("http://127.0.0.1:" + door.getLocalPort()), Locale.ENGLISH);
    }

    @Test
    void itTriesAgainByItselfAfterAnyTimeUpToASecondThenUpToTwiceAsMuchUntilAMinute() throws Exception {
        ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        nobody.close();
        Chosen chosen = new Chosen();
        List<Long> waits = new ArrayList<>();
        try (LocalStore store = Stores.open(folder);
                EContactsClient client = client(nobody);
                Synchroniser synchroniser = new Synchroniser(store, client, "ana", settings(chosen))) {
            synchroniser.start();
            while (waits.size() < 8) {
                Long wait = chosen.bounds.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                waits.add(wait == null ? -1 : wait);
            }
            assertEquals(SyncStatus.Line.OFFLINE, synchroniser.status().line());
        }
        assertEquals(List.of(1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 60_000L, 60_000L), waits);
    }

    @Test
    void whatIsOnItsWayIsGivenUpWhenTheWindowIsClosedAndWaitsAgain() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                EContactsClient client = client(silent)) {
            try (LocalStore store = Stores.open(folder)) {
                store.outbox().add(Stores.label("s1"));
                Synchroniser synchroniser =
                        new Synchroniser(store, client, "ana", settings(RandomGenerator.getDefault()));
                synchroniser.start();
                try (Socket asked = silent.accept()) {
                    assertTrue(asked.getInputStream().read() > 0, "it is on its way");
                    synchroniser.close();
                    for (Thread each : Thread.getAllStackTraces().keySet()) {
                        if (each.getName().startsWith("econtacts-sync")) {
                            each.join(PATIENCE_MILLIS);
                            assertFalse(each.isAlive(), each.getName() + " goes on");
                        }
                    }
                }
            }
        }
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(1, store.outbox().waiting("ana"));
        }
    }
}

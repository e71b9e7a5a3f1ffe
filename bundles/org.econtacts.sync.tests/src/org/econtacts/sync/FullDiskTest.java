package org.econtacts.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.econtacts.sync.internal.SmallDisk;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small file system of its own, where one may be made, and on one that says it is full. */
class FullDiskTest {

    @TempDir
    Path folder = Path.of("");

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void theLastWordIsSavedThenNothingNewIsTakenUntilThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(isPossible(disk), "no small disk can be made here");
        try {
            fillUp(disk);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean isPossible(Path disk) throws InterruptedException {
        try {
            return run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void fillUp(Path disk) throws Exception {
        Path stuffing = disk.resolve("stuffing");
        try (LocalStore store = Stores.open(disk)) {
            Outbox outbox = store.outbox();
            outbox.add(Stores.label("before"));
            store.cache().contact(Samples.identity("ana", "lyon", "nantes"));
            store.cache().put(Samples.message("m1", "lyon", "Bonjour"));
            store.cache().put(Samples.message("m2", "nantes", "Bonjour"));
            CountDownLatch room = new CountDownLatch(1);
            Runnable end = outbox.listen(() -> {
                if (Files.notExists(stuffing) && !outbox.isReadOnly()) {
                    room.countDown();
                }
            });
            stuff(stuffing);
            int saved = 0;
            while (!outbox.isReadOnly()) {
                outbox.add(Stores.label("s" + saved++));
            }
            assertThrows(DiskFullException.class, () -> outbox.add(Stores.label("refused")));
            assertTrue(outbox.isReadOnly());
            assertEquals(1 + saved, outbox.all().size());
            store.cache().contact(Samples.identity("ana", "lyon"));
            assertTrue(store.cache().message("m1").isPresent());
            assertTrue(store.cache().message("m2").isEmpty());
            Files.delete(stuffing);
            assertTrue(room.await(60, TimeUnit.SECONDS), "nobody says that there is room");
            end.run();
            outbox.add(Stores.label("after"));
        }
        try (LocalStore store = Stores.open(disk)) {
            List<String> targets =
                    store.outbox().all().stream().map(Operation::target).toList();
            assertEquals("before", targets.getFirst());
            assertEquals("after", targets.getLast());
            assertFalse(targets.contains("refused"));
            assertTrue(store.outbox().damaged().isEmpty());
            assertFalse(store.cache().isRebuilt());
        }
    }

    @Test
    void aStoreOpensOnAFullDiskToBeReadUntilThereIsRoom() throws Exception {
        try (LocalStore store = Stores.open(folder)) {
            store.outbox().add(Stores.label("before"));
            store.cache().contact(Samples.identity("ana", "lyon", "nantes"));
            store.cache().put(Samples.message("m1", "lyon", "Bonjour"));
        }
        Files.delete(folder.resolve("ballast"));
        try (SmallDisk disk = new SmallDisk(folder, true)) {
            disk.fullAt(1);
            try (LocalStore store = Stores.open(folder, disk)) {
                assertTrue(store.outbox().isReadOnly());
                assertThrows(DiskFullException.class, () -> store.outbox().add(Stores.label("refused")));
                assertEquals("before", store.outbox().all().getFirst().target());
                assertTrue(store.cache().message("m1").isPresent());
                disk.free();
                assertTrue(store.lookForRoom());
                store.cache().put(Samples.message("m2", "lyon", "Bonjour"));
                assertTrue(store.cache().message("m2").isPresent());
                assertTrue(store.cache().message("m1").isPresent());
            }
        }
    }

    @Test
    void whatMustGoGoesFromAFullDiskThoughTheWholeCacheGoesWithIt() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder, true);
                LocalStore store = Stores.open(folder, disk)) {
            store.cache().contact(Samples.identity("ana", "lyon", "nantes"));
            store.cache().put(Samples.message("m1", "lyon", "Bonjour"));
            store.cache().put(Samples.message("m2", "nantes", "Bonjour"));
            disk.fullAt(1);
            store.cache().put(Samples.message("m3", "lyon", "Bonjour"));
            assertTrue(store.isFull());
            store.cache().contact(Samples.identity("ana", "lyon"));
            assertTrue(store.cache().message("m2").isEmpty());
            assertFalse(store.cache().isRebuilt());
        }
        try (LocalStore store = Stores.open(folder)) {
            assertTrue(store.cache().message("m2").isEmpty());
        }
    }

    @Test
    void aDamagedJournalIsMendedWithTheRoomOfTheBallast() throws Exception {
        try (LocalStore store = Stores.open(folder)) {
            store.outbox().add(Stores.label("s1"));
            store.outbox().add(Stores.label("s2"));
        }
        Path journal = folder.resolve("outbox.journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length - 1] ^= 1;
        Files.write(journal, bytes);
        try (SmallDisk disk = new SmallDisk(folder, false)) {
            disk.fullAt(1);
            try (LocalStore store = Stores.open(folder, disk)) {
                assertTrue(store.outbox().damaged().isPresent());
                assertEquals("s1", store.outbox().all().getLast().target());
            }
        }
    }

    private static void stuff(Path file) {
        try (FileOutputStream to = new FileOutputStream(file.toFile())) {
            while (true) {
                to.write(new byte[4096]);
            }
        } catch (IOException e) {
            // full, as wanted
        }
    }
}

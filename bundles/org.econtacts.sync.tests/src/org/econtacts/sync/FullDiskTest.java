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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small file system of its own, where one may be made. */
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

    private static void fillUp(Path disk) throws IOException {
        Path stuffing = disk.resolve("stuffing");
        try (LocalStore store = Stores.open(disk)) {
            Outbox outbox = store.outbox();
            outbox.add(Stores.label("before"));
            stuff(stuffing);
            int saved = 0;
            while (!outbox.isReadOnly()) {
                outbox.add(Stores.label("s" + saved++));
            }
            assertThrows(DiskFullException.class, () -> outbox.add(Stores.label("refused")));
            assertTrue(outbox.isReadOnly());
            assertEquals(1 + saved, outbox.all().size());
            Files.delete(stuffing);
            outbox.add(Stores.label("after"));
            assertFalse(outbox.isReadOnly());
        }
        try (LocalStore store = Stores.open(disk)) {
            List<String> targets =
                    store.outbox().all().stream().map(Operation::target).toList();
            assertEquals("before", targets.getFirst());
            assertEquals("after", targets.getLast());
            assertFalse(targets.contains("refused"));
            assertTrue(store.outbox().damaged().isEmpty());
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

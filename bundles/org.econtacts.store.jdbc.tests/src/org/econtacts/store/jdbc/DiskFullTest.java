package org.econtacts.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.econtacts.store.Store;
import org.econtacts.store.StoreException;
import org.econtacts.testkit.store.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small disk of its own, which only root may mount. */
class DiskFullTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFullDiskRefusesWritesAndLosesNothingThatWasAcknowledged() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()) == 0,
                "skipped: mounting a small disk is not permitted here");
        try {
            fillUp(disk);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static void fillUp(Path disk) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        Path ballast = disk.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            out.write(new byte[4 << 20]);
        }
        Path data = disk.resolve("data");
        Store store = new H2StoreProvider().open(data);
        StoreException refused = assertThrows(StoreException.class, () -> writeUntilRefused(store, acknowledged));
        assertTrue(String.valueOf(refused.getMessage()).contains("full"), refused.getMessage());
        assertTrue(acknowledged.size() > 10);
        assertThrows(StoreException.class, () -> writeUntilRefused(store, new ArrayList<>()));
        Files.delete(ballast);
        assertEquals(1, store.messages().addAll(List.of(Fixtures.intake("freed", 1))));
        acknowledged.add("freed");
        assertEquals(
                store.messages().count(),
                store.messages().openAfter("", Integer.MAX_VALUE).size());
        closeQuietly(store);
        try (Store again = new H2StoreProvider().open(data)) {
            for (String id : acknowledged) {
                assertEquals(
                        id,
                        again.messages()
                                .find(id, Fixtures.ALL)
                                .orElseThrow()
                                .message()
                                .id());
            }
            assertEquals(1, again.messages().addAll(List.of(Fixtures.intake("new", 1))));
        }
    }

    private static void writeUntilRefused(Store store, List<String> acknowledged) {
        for (int i = 0; i < 100_000; i++) {
            String id = "m" + i;
            String body = Long.toString(i * 7919L, 36).repeat(3_000);
            store.messages()
                    .addAll(List.of(new org.econtacts.store.Intake(
                            Fixtures.with(Fixtures.message(id, 1), "sip-lyon", "", body),
                            Fixtures.abstained(id),
                            "",
                            null)));
            acknowledged.add(id);
        }
    }

    /** Closing may say that the disk was full; the folder must be free all the same. */
    private static void closeQuietly(Store store) {
        try {
            store.close();
        } catch (StoreException e) {
            assertTrue(String.valueOf(e.getMessage()).length() > 20);
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}

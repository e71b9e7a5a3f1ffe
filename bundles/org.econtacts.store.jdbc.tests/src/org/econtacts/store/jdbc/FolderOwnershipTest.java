package org.econtacts.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.econtacts.store.FolderInUseException;
import org.econtacts.store.Store;
import org.econtacts.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOwnershipTest {

    private final H2StoreProvider provider = new H2StoreProvider();

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFolderInUseByAnotherProcessIsRefusedNamingIt() throws Exception {
        try (ChildProcess child = ChildProcess.start(FolderHolder.class, folder)) {
            assertEquals("open 0", child.line());
            FolderInUseException refused = assertThrows(FolderInUseException.class, () -> provider.open(folder));
            assertTrue(refused.holder().contains("process " + child.pid()), refused.holder());
            assertTrue(refused.holder().contains("FolderHolder"), refused.holder());
            assertTrue(String.valueOf(refused.getMessage()).contains(folder.toString()));
        }
    }

    @Test
    void aFolderWhoseHolderDiedIsTakenOver() throws Exception {
        try (ChildProcess child = ChildProcess.start(FolderHolder.class, folder)) {
            assertEquals("open 0", child.line());
            child.kill();
            child.awaitEnd();
        }
        try (Store store = provider.open(folder)) {
            assertEquals(0, store.messages().count());
        }
    }

    @Test
    void whatAKillLeftOfTheOwnersFileKeepsNobodyOut() throws IOException {
        Files.write(folder.resolve("econtacts.owner"), new byte[] {(byte) 0xFF, (byte) 0xC3, 0, 'p', 'i', 'd', '='});
        try (Store store = provider.open(folder)) {
            assertEquals(0, store.messages().count());
        }
    }

    @Test
    void theSameProcessMayNotOpenAFolderTwice() {
        try (Store store = provider.open(folder)) {
            FolderInUseException refused = assertThrows(FolderInUseException.class, () -> provider.open(folder));
            assertTrue(refused.holder()
                    .contains(Long.toString(ProcessHandle.current().pid())));
            assertEquals(0, store.messages().count());
        }
        provider.open(folder).close();
    }

    @Test
    void aProcessIdThatComesAgainDoesNotHoldAFolder() throws IOException {
        Files.writeString(
                folder.resolve("econtacts.owner"),
                "pid=" + ProcessHandle.current().pid() + "\ncommand=old\nstart=2020-01-01T00\\:00\\:00Z\n");
        provider.open(folder).close();
    }

    @Test
    void aStoreThatIsClosedRefusesToWork() {
        Store store = provider.open(folder);
        store.close();
        store.close();
        assertThrows(StoreException.class, () -> store.drafts().delete("a", "b"));
        assertThrows(StoreException.class, () -> store.drafts().find("a", "b"));
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedWithASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        StoreException refused = assertThrows(StoreException.class, () -> provider.open(file.resolve("data")));
        assertTrue(String.valueOf(refused.getMessage()).contains("cannot be used"));
    }
}

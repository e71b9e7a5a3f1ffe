package org.econtacts.app.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.econtacts.sync.KeyFile;
import org.econtacts.sync.KeyRing;
import org.econtacts.sync.LocalStore;
import org.econtacts.sync.Operation;
import org.econtacts.sync.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopKeyRingTest {

    @TempDir
    Path folder = Path.of("");

    private KeyRing open() {
        return new DesktopKeyRing(folder, new SecureRandom(), () -> Optional.of(TestKeyring.ID));
    }

    private KeyRing locked() {
        return new DesktopKeyRing(folder, new SecureRandom(), Optional::empty);
    }

    private Path keyFile() {
        return folder.resolve("key");
    }

    @Test
    void theKeyIsMadeOnceAndStandsNowhereInTheClear() throws IOException {
        byte[] key = open().key();
        assertEquals(KeyRing.KEY_BYTES, key.length);
        assertArrayEquals(key, open().key());
        assertFalse(Files.exists(keyFile()));
        String raw = Files.readString(folder.resolve("keyring"), StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains(Base64.getEncoder().encodeToString(key)));
    }

    @Test
    void withoutAKeyringTheKeyIsAFile() throws IOException {
        byte[] key = locked().key();
        assertArrayEquals(key, new KeyFile(keyFile(), new SecureRandom()).key());
        assertArrayEquals(key, locked().key());
    }

    @Test
    void aKeyFileMovesIntoTheKeyringAndTheStoreOpensAsBefore() throws IOException {
        Path store = folder.resolve("store");
        try (LocalStore before = LocalStore.open(store, settings(locked()))) {
            before.outbox().add(new Outbox.Request("ana", Operation.Kind.DRAFT_DELETED, "m-1", "", null));
        }
        try (LocalStore after = LocalStore.open(store, settings(open()))) {
            assertEquals(Optional.empty(), after.outbox().damaged());
            assertEquals("m-1", after.outbox().all().getFirst().target());
        }
        assertFalse(Files.exists(keyFile()));
    }

    private static LocalStore.Settings settings(KeyRing keys) {
        return LocalStore.Settings.usual(keys, Clock.systemUTC());
    }

    @Test
    void aKeyInALockedKeyringIsNotReplacedByAnother() throws IOException {
        byte[] key = open().key();
        assertThrows(IOException.class, () -> locked().key());
        assertFalse(Files.exists(keyFile()));
        assertArrayEquals(key, open().key());
    }

    @Test
    void aKillBetweenKeyringAndFileLosesNothing() throws IOException {
        byte[] key = locked().key();
        new SecureStorageKey(folder.resolve("keyring"), TestKeyring.ID).put(key);
        assertArrayEquals(key, locked().key());
        assertArrayEquals(key, open().key());
        assertFalse(Files.exists(keyFile()));
    }

    @Test
    void aKeyringThatFailsLeavesTheKeyInItsFile() throws IOException {
        KeyRing failing = new DesktopKeyRing(folder, new SecureRandom(), () -> Optional.of("no.such.module"));
        byte[] key = failing.key();
        assertTrue(Files.exists(keyFile()));
        assertArrayEquals(key, failing.key());
    }
}

package org.econtacts.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("keys").resolve("key");
    }

    private KeyFile keys() {
        return new KeyFile(file(), new SecureRandom());
    }

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerCanReadIt() throws IOException {
        byte[] key = keys().key();
        assertArrayEquals(key, keys().key());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        keys().key();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        assertThrows(IOException.class, () -> keys().key());
    }

    @Test
    void aFileOfAnotherLengthIsRefused() throws IOException {
        keys().key();
        Files.write(file(), new byte[] {1});
        assertThrows(IOException.class, () -> keys().key());
    }
}

package org.econtacts.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.econtacts.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aWriteThatBreaksDownIsNotTakenForDoneAndTheNextOneWorks() {
        try (H2Database database = H2Database.open(folder, Migrations.builtIn())) {
            assertThrows(
                    StoreException.class,
                    () -> database.write(connection -> {
                        throw new StackOverflowError();
                    }));
            // without its thread the writer would let everybody wait for ever
            int next = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> database.write(connection -> 7));
            assertEquals(7, next);
        }
    }
}

package org.econtacts.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.econtacts.model.Message;
import org.econtacts.store.Intake;
import org.econtacts.store.Store;
import org.econtacts.store.StoreException;
import org.econtacts.testkit.store.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a power cut tore or a disk changed. */
class DamageTest {

    private static final int MESSAGES = 200;

    @TempDir
    Path folder = Path.of("");

    private final H2StoreProvider provider = new H2StoreProvider();

    @Test
    void aDamagedMessageIsRefusedAndTheOthersGoOn() throws SQLException {
        fill();
        try (Connection connection = RawDatabase.open(folder)) {
            byte[] data = Sql.first(
                            connection, "SELECT data FROM message_body WHERE number = 1", row -> row.getBytes(1))
                    .orElseThrow();
            data[data.length / 2] ^= 4;
            Sql.update(connection, "UPDATE message_body SET data = ? WHERE number = 1", data);
            Sql.update(connection, "SHUTDOWN");
        }
        try (Store store = provider.open(folder)) {
            StoreException refused =
                    assertThrows(StoreException.class, () -> store.messages().find("m0", Fixtures.ALL));
            assertTrue(String.valueOf(refused.getMessage()).contains("message m0 is damaged"));
            assertEquals(
                    message(1),
                    store.messages().find("m1", Fixtures.ALL).orElseThrow().message());
            assertEquals(
                    MESSAGES - 1,
                    store.messages().page(Fixtures.search("bonjour"), 0, 1).total());
        }
    }

    @Test
    void aFileThatLostItsTailOpensOrIsRefused() throws IOException {
        fill();
        byte[] whole = Files.readAllBytes(file(folder));
        Random random = new Random(1);
        for (int i = 0; i < 8; i++) {
            int cut = 1 + random.nextInt(whole.length / 2);
            openOrRefuse("tail" + i, channel -> channel.truncate(whole.length - cut));
        }
    }

    @Test
    void flippedBitsNeverShowAWrongMessage() throws IOException {
        fill();
        byte[] whole = Files.readAllBytes(file(folder));
        Random random = new Random(2);
        for (int i = 0; i < 16; i++) {
            int place = i < 5 ? random.nextInt(4096) : random.nextInt(whole.length);
            byte flipped = (byte) (whole[place] ^ 1 << random.nextInt(8));
            openOrRefuse("flip" + i, channel -> channel.write(ByteBuffer.wrap(new byte[] {flipped}), place));
        }
    }

    @FunctionalInterface
    private interface Damage {
        void to(FileChannel channel) throws IOException;
    }

    private void openOrRefuse(String name, Damage damage) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        Files.copy(file(folder), file(copy));
        try (FileChannel channel = FileChannel.open(file(copy), StandardOpenOption.WRITE)) {
            damage.to(channel);
        }
        try (Store store = provider.open(copy)) {
            for (int i = 0; i < MESSAGES; i++) {
                readOrRefuse(store, i);
            }
        } catch (StoreException e) {
            assertTrue(String.valueOf(e.getMessage()).contains(copy.toString()), e.getMessage());
        }
    }

    private static void readOrRefuse(Store store, int number) {
        try {
            store.messages()
                    .find("m" + number, Fixtures.ALL)
                    .ifPresent(stored -> assertEquals(message(number), stored.message()));
        } catch (StoreException e) {
            assertTrue(String.valueOf(e.getMessage()).length() > 20);
        }
    }

    private void fill() {
        try (Store store = provider.open(folder)) {
            List<Intake> intake = new ArrayList<>();
            for (int i = 0; i < MESSAGES; i++) {
                intake.add(new Intake(message(i), Fixtures.found("m" + i, "cfe", 0.5), "", null));
            }
            store.messages().addAll(intake);
        }
    }

    private static Message message(int number) {
        return Fixtures.with(
                Fixtures.message("m" + number, number),
                "sip-lyon",
                "Sujet " + number,
                "Bonjour, ceci est le " + number);
    }

    private static Path file(Path where) {
        return where.resolve("econtacts.mv.db");
    }
}

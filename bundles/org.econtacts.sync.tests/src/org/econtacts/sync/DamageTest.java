package org.econtacts.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the local store as another program, a bad disk or a thief finds them. */
class DamageTest {

    private static final int TRIALS = Integer.getInteger("econtacts.damage.trials", 20);
    private static final int MESSAGES = 40;
    private static final String CANARY = "canari-7f3a";

    @TempDir
    Path folder = Path.of("");

    private static String body(int number) {
        return "Bonjour, " + CANARY + " " + number + " " + "x".repeat(2_000);
    }

    private static void fill(Path folder) throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            store.cache().contact(Samples.identity("ana", "lyon"));
            store.cache()
                    .putLines(IntStream.range(0, MESSAGES)
                            .mapToObj(i -> Samples.line("m" + i, "lyon"))
                            .toList());
            for (int i = 0; i < MESSAGES; i++) {
                store.cache().put(Samples.message("m" + i, "lyon", body(i), "t1"));
                DraftView draft = new DraftView(body(i), "", "", null);
                store.outbox().add(new Request("ana", Kind.DRAFT, "m" + i, CANARY, draft));
            }
        }
    }

    @Test
    void noWordOfItStandsInTheRawFiles() throws IOException {
        fill(folder);
        byte[] key = new KeyFile(folder.resolve("key"), new SecureRandom()).key();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String raw = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String word : List.of(CANARY, "Bonjour", "lyon", "Canari")) {
                    assertFalse(raw.contains(word), word + " in " + file);
                    String wide = new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
                    assertFalse(raw.contains(wide), word + " in " + file);
                }
            }
        }
        assertEquals(32, key.length);
    }

    @Test
    void aDamagedCacheOpensOrIsBegunAnewAndNeverShowsADamagedRow() throws IOException {
        Path sound = Files.createDirectory(folder.resolve("sound"));
        fill(sound);
        byte[] bytes = Files.readAllBytes(sound.resolve("cache.mv.db"));
        Random random = new Random(11);
        int rebuilt = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Path copy = Files.createDirectory(folder.resolve("copy-" + trial));
            Files.write(copy.resolve("cache.mv.db"), damaged(bytes, trial, random));
            Files.copy(sound.resolve("outbox.journal"), copy.resolve("outbox.journal"));
            rebuilt += isSane(copy) ? 0 : 1;
        }
        assertTrue(rebuilt > 0, "no damage went deep enough to prove anything");
        System.out.println("damage: " + TRIALS + " damaged caches, " + rebuilt + " begun anew, 0 wrong rows");
    }

    /** One flipped bit anywhere, a cut anywhere, a hole near the beginning, or hardly anything left. */
    private static byte[] damaged(byte[] bytes, int trial, Random random) {
        byte[] damaged = bytes.clone();
        switch (trial % 4) {
            case 0 -> damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> Arrays.fill(damaged, 0, 1 + random.nextInt(20_000), (byte) random.nextInt());
            default -> damaged = Arrays.copyOf(bytes, random.nextInt(12_000));
        }
        return damaged;
    }

    /** What is found is what was put; what is not found can be put again; returns whether it was not begun anew. */
    private static boolean isSane(Path copy) throws IOException {
        try (LocalStore store = Stores.open(copy)) {
            for (int i = 0; i < MESSAGES; i++) {
                MessageView right = Samples.message("m" + i, "lyon", body(i), "t1");
                Optional<MessageView> found = store.cache().message("m" + i);
                assertTrue(found.isEmpty() || found.get().equals(right), "row " + i + " is wrong");
            }
            for (QueueLine line : store.cache().lines()) {
                assertEquals(Samples.line(line.id(), "lyon"), line);
            }
            assertEquals(MESSAGES, store.outbox().all().size());
            store.cache().contact(Samples.identity("ana", "lyon"));
            store.cache().put(Samples.message("m1", "lyon", "anew"));
            assertEquals(
                    "anew", store.cache().message("m1").orElseThrow().message().body());
            return !store.cache().isRebuilt();
        }
    }
}

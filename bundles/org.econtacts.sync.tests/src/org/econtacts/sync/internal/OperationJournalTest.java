package org.econtacts.sync.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationJournalTest {

    private static final int TRIALS = Integer.getInteger("econtacts.damage.trials", 20);
    private static final int RECORDS = 60;
    private static final Keys KEYS = new Keys(new byte[32]);

    @TempDir
    Path folder = Path.of("");

    private static OperationJournal open(Path file) throws IOException {
        return OperationJournal.open(file, KEYS.journal(), new SecureRandom(), new MachineDisk());
    }

    private static List<String> read(Path file) throws IOException {
        try (OperationJournal journal = open(file)) {
            return texts(journal);
        }
    }

    private static List<String> texts(OperationJournal journal) {
        return journal.found().stream()
                .map(record -> new String(record, StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> records(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private Path filled() throws IOException {
        Path file = folder.resolve("journal");
        try (OperationJournal journal = open(file)) {
            for (int i = 0; i < RECORDS; i++) {
                journal.append(records(text(i)));
            }
        }
        return file;
    }

    private static String text(int number) {
        return "réponse numéro " + number;
    }

    @Test
    void whatWasAppendedIsFoundInOrder() throws IOException {
        Path file = folder.resolve("journal");
        try (OperationJournal journal = open(file)) {
            journal.append(records("a", "b"));
        }
        try (OperationJournal journal = open(file)) {
            journal.append(records("c"));
            journal.rewrite(records("b", "c"));
            journal.append(records("d"));
        }
        assertEquals(List.of("b", "c", "d"), read(file));
    }

    @Test
    void anInterruptDoesNotCloseIt() throws IOException {
        Path file = folder.resolve("journal");
        try (OperationJournal journal = open(file)) {
            Thread.currentThread().interrupt();
            journal.append(records("a"));
            journal.rewrite(records("a"));
            journal.append(records("b"));
            assertTrue(Thread.interrupted());
        }
        assertEquals(List.of("a", "b"), read(file));
    }

    @Test
    void nothingOfItsTextsStandsInTheFile() throws IOException {
        assertFalse(new String(Files.readAllBytes(filled()), StandardCharsets.ISO_8859_1).contains("num"));
    }

    @Test
    void twoRecordsThatHaveChangedPlacesAreNotBelieved() throws IOException {
        Path file = folder.resolve("journal");
        try (OperationJournal journal = open(file)) {
            journal.append(records("one", "two", "end"));
        }
        byte[] bytes = Files.readAllBytes(file);
        int length = RecordCipher.sealedBytes(3);
        byte[] first = Arrays.copyOfRange(bytes, 24, 24 + length);
        System.arraycopy(bytes, 24 + length, bytes, 24, length);
        System.arraycopy(first, 0, bytes, 24 + length, length);
        Files.write(file, bytes);
        assertEquals(List.of("end"), read(file));
    }

    /** A flipped bit costs the record that it is in, or all when it is in the header of the file: never a wrong text. */
    @Test
    void aFlippedBitIsNoticedAndWhatCanBeReadIsKept() throws IOException {
        byte[] sound = Files.readAllBytes(filled());
        Random random = new Random(7);
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] bytes = sound.clone();
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Path copy = Files.write(folder.resolve("flipped-" + trial), bytes);
            try (OperationJournal journal = open(copy)) {
                assertTrue(journal.damaged().isPresent(), "bit flipped at " + place + " was not noticed");
                assertArrayEquals(bytes, Files.readAllBytes(journal.damaged().orElseThrow()));
                List<String> found = texts(journal);
                assertTrue(all().containsAll(found));
                List<String> left = all();
                left.subList(recordsBefore(sound, place), place < 24 ? RECORDS : recordsBefore(sound, place) + 1)
                        .clear();
                assertEquals(left, found, "flip at " + place);
                journal.append(records("new"));
            }
            assertTrue(read(copy).contains("new"));
        }
    }

    @Test
    void aLengthThatIsWrongCostsItsRecordOnly() throws IOException {
        byte[] sound = Files.readAllBytes(filled());
        int position = 24;
        for (int record = 0; record < RECORDS; record++) {
            byte[] bytes = sound.clone();
            bytes[position + 1 + record % 3] ^= (byte) (1 << record % 8);
            Path copy = Files.write(folder.resolve("length-" + record), bytes);
            List<String> left = all();
            left.remove(record);
            assertEquals(left, read(copy));
            position += RecordCipher.PREFIX_BYTES + RecordCipher.length(sound, position);
        }
    }

    @Test
    void aCutTailCostsOnlyWhatWasCut() throws IOException {
        byte[] sound = Files.readAllBytes(filled());
        Random random = new Random(8);
        for (int trial = 0; trial < TRIALS; trial++) {
            int length = random.nextInt(sound.length);
            Path copy = Files.write(folder.resolve("cut-" + trial), Arrays.copyOf(sound, length));
            assertEquals(all().subList(0, recordsBefore(sound, length)), read(copy));
            assertTrue(read(copy).size() <= RECORDS);
        }
    }

    @Test
    void anotherKeyOpensNothingAndTheFileIsKeptAside() throws IOException {
        Path file = filled();
        byte[] other = new byte[32];
        other[0] = 1;
        try (OperationJournal journal =
                OperationJournal.open(file, new Keys(other).journal(), new SecureRandom(), new MachineDisk())) {
            assertEquals(List.of(), journal.found());
            assertTrue(Files.exists(journal.damaged().orElseThrow()));
        }
    }

    private static List<String> all() {
        return IntStream.range(0, RECORDS)
                .mapToObj(OperationJournalTest::text)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whole records that end before that byte; none when it is in the header. */
    private static int recordsBefore(byte[] bytes, int place) {
        int position = 24;
        int count = 0;
        while (position < bytes.length) {
            int length = RecordCipher.length(bytes, position);
            position += RecordCipher.PREFIX_BYTES + length;
            if (position > place) {
                return count;
            }
            count++;
        }
        return count;
    }
}

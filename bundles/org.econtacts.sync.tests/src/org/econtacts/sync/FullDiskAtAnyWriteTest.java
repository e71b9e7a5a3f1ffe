package org.econtacts.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.econtacts.protocol.MessageView;
import org.econtacts.sync.Operation.State;
import org.econtacts.sync.internal.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full from one write on, whichever it is: of the journal, of the ballast or of the cache. */
class FullDiskAtAnyWriteTest {

    @TempDir
    Path folder = Path.of("");

    /** What was said to be kept, and what was not; by target. And which messages came before the disk was full. */
    private record Said(Set<String> kept, Set<String> refused, Set<String> messages) {

        static Said nothing() {
            return new Said(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        void put(LocalStore store, String message) {
            store.cache().put(Samples.message(message, "lyon", "Bonjour " + "x".repeat(5_000), "t1"));
            if (!store.isFull()) {
                messages.add(message);
            }
        }

        void add(Outbox outbox, String target) {
            try {
                outbox.add(Stores.label(target));
                kept.add(target);
            } catch (IOException e) {
                refused.add(target);
            }
        }
    }

    @Test
    void nothingThatWasSaidToBeKeptIsLostWhicheverWriteIsTheFirstThatFails() throws Exception {
        int writes = writesOfADay();
        int full = 0;
        for (int write = 1; write <= writes; write++) {
            for (boolean shared : new boolean[] {false, true}) {
                Path place = Files.createDirectory(folder.resolve("disk-" + write + "-" + shared));
                full += isFullAt(write, shared, place) ? 1 : 0;
            }
        }
        assertEquals(2 * writes, full);
        System.out.println("full disk: at each of " + writes + " writes, with and without others writing, 0 lost");
    }

    private int writesOfADay() throws IOException {
        Path place = Files.createDirectory(folder.resolve("usual"));
        try (SmallDisk disk = new SmallDisk(place, false);
                LocalStore store = Stores.open(place, disk)) {
            int before = disk.writes();
            day(store, Said.nothing());
            assertFalse(store.isFull());
            return disk.writes() - before;
        }
    }

    private boolean isFullAt(int write, boolean shared, Path place) throws IOException {
        Said said = Said.nothing();
        boolean full;
        try (SmallDisk disk = new SmallDisk(place, shared)) {
            try (LocalStore store = Stores.open(place, disk)) {
                disk.fullAt(write);
                day(store, said);
                full = disk.isFull();
                isRight(store, said);
                isRightAfterAKill(place, said);
                disk.free();
                assertTrue(store.lookForRoom());
                assertFalse(store.outbox().isReadOnly());
                store.outbox().add(Stores.label("after"));
                said.kept().add("after");
                store.cache().put(Samples.message("after", "lyon", "Bonjour"));
                assertTrue(store.cache().message("after").isPresent());
            }
            try (LocalStore store = Stores.open(place, disk)) {
                isRight(store, said);
                assertTrue(store.cache().message("after").isPresent());
            }
        }
        return full;
    }

    /** A little of all that an agent's and a curator's machine writes; at the end an office is taken away. */
    private static void day(LocalStore store, Said said) {
        Outbox outbox = store.outbox();
        store.cache().contact(Samples.identity("ana", "lyon", "nantes"));
        store.cache()
                .putLines(Stream.concat(
                                Samples.lines("lyon", "m0", "m1", "m2").stream(),
                                Samples.lines("nantes", "n0").stream())
                        .toList());
        store.cache().put(Samples.message("n0", "nantes", "Bonjour"));
        store.templates().put(List.of(Samples.template("t1", 1, null)), 1);
        for (int i = 0; i < 3; i++) {
            said.put(store, "m" + i);
            said.add(outbox, "s" + i);
            said.add(outbox, "d" + i);
            finish(outbox, "d" + i, said);
        }
        for (String each : said.messages()) {
            assertTrue(store.cache().message(each).isPresent(), each + " cannot be read any more");
        }
        store.cache().contact(Samples.identity("ana", "lyon"));
        store.cache().putLines(Samples.lines("lyon", "m0", "m1"));
        said.add(outbox, "last");
    }

    /** The server is told, and has done it. */
    private static void finish(Outbox outbox, String target, Said said) {
        for (Operation each : outbox.about(target)) {
            try {
                outbox.leaves(outbox.sending(each).orElseThrow());
                outbox.done(each);
                said.kept().remove(target);
            } catch (IOException e) {
                outbox.unsent(each);
            }
        }
    }

    private static void isRight(LocalStore store, Said said) {
        assertEquals(Optional.empty(), store.outbox().damaged());
        assertFalse(store.cache().isRebuilt());
        List<Operation> all = store.outbox().all();
        assertTrue(all.stream().allMatch(each -> each.state() == State.OUTGOING || each.state() == State.SENDING));
        assertEquals(said.kept(), all.stream().map(Operation::target).collect(Collectors.toSet()));
        assertEquals(said.kept().size(), all.size());
        assertTrue(said.refused().isEmpty() || said.refused().stream().noneMatch(said.kept()::contains));
        assertEquals(Optional.empty(), store.cache().message("n0"));
        assertEquals(Optional.empty(), store.cache().message("m2"));
        for (String each : List.of("m0", "m1")) {
            Optional<MessageView> found = store.cache().message(each);
            MessageView right = Samples.message(each, "lyon", "Bonjour " + "x".repeat(5_000), "t1");
            assertTrue(found.isEmpty() || found.get().equals(right));
        }
    }

    /** The files as they are at this moment are all that the next start finds, on the same full disk or elsewhere. */
    private void isRightAfterAKill(Path place, Said said) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(place.getFileName() + "-copy"));
        try (Stream<Path> files = Files.list(place)) {
            for (Path each : files.toList()) {
                Files.copy(each, copy.resolve(each.getFileName()));
            }
        }
        try (LocalStore store = Stores.open(copy)) {
            isRight(store, said);
        }
    }
}

package org.econtacts.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.econtacts.protocol.DraftView;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox.Request;
import org.econtacts.sync.internal.DurableDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was not forced to the disk is gone. */
class PowerCutTest {

    private static final String JOURNAL = "outbox.journal";
    private static final int CUTS = 24;

    /** Long enough for the journal to be written anew on the way. */
    private static final int CHARACTERS = 100_000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aPowerCutLosesNothingThatWasSaidToBeKept() throws IOException {
        DurableDisk disk = new DurableDisk();
        Map<String, String> said = new HashMap<>();
        Path place = Files.createDirectory(folder.resolve("machine"));
        long longest = 0;
        boolean rewritten = false;
        try (LocalStore store = Stores.open(place, disk)) {
            for (int i = 0; i < CUTS; i++) {
                String text = i + " " + "x".repeat(CHARACTERS);
                DraftView draft = new DraftView(text, "", "", null);
                Operation kept = store.outbox().add(new Request("ana", Kind.DRAFT, "m" + i, "", draft));
                said.put("m" + i, text.substring(0, 10));
                isThere(i, disk.left(place.resolve(JOURNAL)), said);
                if (i % 3 > 0) {
                    store.outbox().leaves(store.outbox().sending(kept).orElseThrow());
                    store.outbox().done(kept);
                    said.remove("m" + i);
                    isThere(i, disk.left(place.resolve(JOURNAL)), said);
                }
                long size = Files.size(place.resolve(JOURNAL));
                rewritten |= size < longest;
                longest = Math.max(longest, size);
            }
        }
        assertTrue(rewritten, "the journal was never written anew");
    }

    /** What the server has done may be there again: it is sent again, and does nothing. */
    private void isThere(int cut, byte[] journal, Map<String, String> said) throws IOException {
        Path after = Files.createDirectories(folder.resolve("after-" + cut));
        Files.write(after.resolve(JOURNAL), journal);
        try (LocalStore store = Stores.open(after)) {
            assertEquals(Optional.empty(), store.outbox().damaged());
            Map<String, String> found = new HashMap<>();
            store.outbox().all().forEach(each -> found.put(each.target(), each.body()));
            said.forEach(
                    (target, text) -> assertTrue(found.getOrDefault(target, "").contains(text), target + " is lost"));
        }
    }
}

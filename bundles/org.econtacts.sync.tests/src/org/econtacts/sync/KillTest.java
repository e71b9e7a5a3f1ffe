package org.econtacts.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.sync.Operation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's process is killed while its user types and labels, again and again, on the same store. */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("econtacts.kill.rounds", 5);

    @TempDir
    Path folder = Path.of("");

    private final Set<String> kept = new HashSet<>();
    private final Map<String, String> drafts = new HashMap<>();
    /** The kill may come between the note that it is done and the line that says so. */
    private final Set<String> doing = new HashSet<>();

    private final Set<String> done = new HashSet<>();
    private int acknowledged;

    @Test
    void nothingThatWasSavedIsLostWhenTheWindowIsKilled() throws Exception {
        Random random = new Random(20260302);
        for (int round = 0; round < ROUNDS; round++) {
            workAndDie("r" + round, 40 + random.nextInt(400));
            verify();
        }
        System.out.println("store kill: " + ROUNDS + " kills, " + acknowledged + " acknowledged, 0 lost");
    }

    private void workAndDie(String round, int count) throws Exception {
        int lines = 0;
        try (ChildProcess child = ChildProcess.start(KillVictim.class, folder.toString(), round)) {
            for (String line = child.line(); line != null; line = child.line()) {
                note(line.split(" "));
                if (++lines == count) {
                    child.kill();
                }
            }
        }
        assertTrue(lines >= count, "the victim ended by itself after " + lines);
        acknowledged += lines;
    }

    private void note(String[] words) {
        switch (words[0]) {
            case "draft" -> drafts.put(words[1], words[2]);
            case "doing" -> doing.add(words[1]);
            case "done" -> done.add(words[1]);
            default -> kept.add(words[1]);
        }
    }

    private void verify() throws Exception {
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(Optional.empty(), store.outbox().damaged());
            Map<String, String> found = new HashMap<>();
            long before = 0;
            for (Operation each : store.outbox().all()) {
                assertTrue(each.sequence() > before);
                before = each.sequence();
                found.merge(each.target(), each.kind() == Kind.DRAFT ? each.body() : "", String::concat);
            }
            for (String each : kept) {
                assertTrue(found.containsKey(each) || doing.contains(each), each + " is lost");
            }
            done.forEach(each -> assertTrue(!found.containsKey(each), each + " came back"));
            drafts.forEach((target, text) -> assertTrue(newer(found.get(target), text), target + " lost " + text));
        }
    }

    /** The draft found is the one acknowledged, or one that was kept right before the kill. */
    private static boolean newer(@Nullable String body, String text) {
        return body != null && number(body.replaceAll("(?s).*Bonjour ([^\"]+)\".*", "$1")) >= number(text);
    }

    private static int number(String target) {
        return Integer.parseInt(target.substring(target.indexOf('-') + 1));
    }
}

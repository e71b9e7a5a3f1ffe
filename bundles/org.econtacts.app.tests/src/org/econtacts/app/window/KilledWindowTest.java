package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.QueueFilter;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.SampleList;
import org.junit.jupiter.api.Test;

/**
 * The real workbench, in a process of its own on a server elsewhere, is killed (SIGKILL) again and again while somebody
 * types or labels in it. A run of its own.
 */
class KilledWindowTest {

    private static final int ROUNDS = Integer.getInteger("econtacts.kill.rounds", 5);

    /** What may be lost of what was typed, on a machine that does everything at once. */
    private static final long LOST_MILLIS = 1_000;

    private static final long PATIENCE_MILLIS = 300_000;
    private static final int PAGE = 200;

    private final Random random = new Random(20_260_302);
    /** By round, when each key was typed. */
    private final Map<Integer, List<Long>> typed = new HashMap<>();
    /** By round, when the kill came. */
    private final Map<Integer, Long> killed = new HashMap<>();
    /** By round, what the machine was late by. */
    private final Map<Integer, Lateness> late = new HashMap<>();

    private final Set<String> labelled = new HashSet<>();
    private long worstMillis;
    private long worstLateMillis;

    /**
     * How late the machine was in one window.
     *
     * @param begun when each control was begun
     * @param ended when those that were ended were
     */
    private record Lateness(Map<String, Long> begun, Map<String, Long> ended) {

        static Lateness none() {
            return new Lateness(new HashMap<>(), new HashMap<>());
        }

        /** The worst of the controls that began since then, those included that the kill cut short. */
        long since(long time, long kill) {
            return begun.entrySet().stream()
                    .filter(each -> each.getValue() >= time)
                    .mapToLong(each -> ended.getOrDefault(each.getKey(), kill) - each.getValue())
                    .map(millis -> Math.max(0, millis - MachineLag.PAUSE_MILLIS))
                    .max()
                    .orElse(0);
        }
    }

    private Path work = Path.of("");

    @Test
    void aKilledWindowLosesNothingThatItSaidIsKeptAndHardlyAnythingTyped() throws Exception {
        work = Files.createTempDirectory("econtacts-killed");
        EmbeddedStore store = new EmbeddedStore(Files.createDirectories(work.resolve("server")));
        String server = store.relay().address().toString();
        try (EContactsClient owner = store.owner()) {
            waitFor(
                    () -> "the try-out accounts",
                    () -> Desk.tryTo(() -> store.signIn("curator")).isPresent()
                            && Desk.ask(() -> owner.queue(QueueFilter.OPEN, 0, 1))
                                            .total()
                                    > ROUNDS);
            for (int round = 0; round < ROUNDS; round++) {
                workAndDie(server, round % 2 == 0 ? "agent" : "curator", round);
            }
            settle(
                    server,
                    "agent",
                    () -> typed.keySet().stream()
                            .filter(round -> !isKept(store, round))
                            .toList());
            settle(server, "curator", () -> missing(store));
        } finally {
            store.close();
            try (Stream<Path> files = Files.walk(work)) {
                // the last one named is deleted first
                files.sorted().forEach(file -> file.toFile().deleteOnExit());
            }
        }
        System.out.println("window kill: " + ROUNDS + " kills, " + labelled.size() + " labels acknowledged, 0 lost; "
                + typed.values().stream().mapToInt(List::size).sum() + " keys, at most " + worstMillis
                + " ms of typing lost on a machine that was up to " + worstLateMillis + " ms late");
    }

    /** A window of that account; the workspace is the same in all rounds. */
    private WindowProcess start(String server, String account, int round) throws IOException {
        return WindowProcess.start(work, work.resolve("workspace"), server, account, "" + round);
    }

    private void workAndDie(String server, String account, int round) throws Exception {
        boolean agent = account.equals("agent");
        List<Long> keys = new ArrayList<>();
        Lateness lateness = Lateness.none();
        int enough = 1 + random.nextInt(agent ? 60 : 12);
        int seen = 0;
        try (WindowProcess window = start(server, account, round);
                BufferedReader lines = window.lines()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                boolean counts = words[0].equals("key") || words[0].equals("label");
                switch (words[0]) {
                    case "key" -> keys.add(Long.valueOf(words[2]));
                    case "label" -> labelled.add(WindowVictim.decode(words[1]));
                    case "begin" -> lateness.begun().put(words[1], Long.valueOf(words[2]));
                    case "end" -> lateness.ended().put(words[1], Long.valueOf(words[2]));
                    default -> {
                        // what comes before the work
                    }
                }
                if (counts && ++seen == enough) {
                    kill(window, round);
                }
            }
            assertTrue(seen >= enough, () -> "the window ended by itself: " + window.errors());
        }
        if (agent) {
            typed.put(round, keys);
            late.put(round, lateness);
        }
    }

    private void kill(WindowProcess window, int round) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
        killed.put(round, System.currentTimeMillis());
        window.kill();
    }

    /** What was kept on the machine reaches the server once a window of its author is open again. */
    private void settle(String server, String account, Supplier<Collection<?>> missing) throws Exception {
        List<Collection<?>> last = new ArrayList<>();
        try (WindowProcess window = start(server, account, -1)) {
            waitFor(() -> account + "'s, not there: " + last, () -> {
                last.clear();
                last.add(missing.get());
                return last.getFirst().isEmpty();
            });
        }
    }

    private static void waitFor(Supplier<String> what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "waited in vain for " + what.get());
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Whether the draft of that round has all keys but those of the last moment. */
    private boolean isKept(EmbeddedStore store, int round) {
        List<Long> keys = typed.getOrDefault(round, List.of());
        String text = draft(store, round);
        int from = text.indexOf(WindowVictim.marker(round));
        int kept = 0;
        int begin = from + WindowVictim.marker(round).length();
        while (from >= 0 && begin + kept < text.length() && text.charAt(begin + kept) == WindowVictim.letter(kept)) {
            kept++;
        }
        if (kept >= keys.size()) {
            return from >= 0 || keys.isEmpty();
        }
        long kill = killed.getOrDefault(round, 0L);
        long lost = kill - keys.get(kept);
        long machine = late.getOrDefault(round, Lateness.none()).since(keys.get(kept) - LOST_MILLIS, kill);
        // a key may have waited for the text before it to be kept, which was as late
        if (lost <= LOST_MILLIS + 2 * machine) {
            worstMillis = Math.max(worstMillis, lost);
            worstLateMillis = Math.max(worstLateMillis, machine);
            return true;
        }
        return false;
    }

    private static String draft(EmbeddedStore store, int round) {
        try (EContactsClient agent = Desk.ask(() -> store.signIn("agent"))) {
            QueueLine line = Desk.ask(() -> agent.queue(QueueFilter.OPEN, round, 1))
                    .rows()
                    .getFirst();
            @Nullable DraftView draft = Desk.ask(() -> agent.message(line.id())).draft();
            return draft == null ? "" : draft.text();
        }
    }

    /** Acknowledged labels that the server does not have. */
    private Set<String> missing(EmbeddedStore store) {
        Set<String> missing = new HashSet<>(labelled);
        try (EContactsClient curator = Desk.ask(() -> store.signIn("curator"))) {
            // somebody else may have said something else of the same text
            remove(missing, curator, SampleState.LABELLED);
            remove(missing, curator, SampleState.DISPUTED);
        }
        return missing;
    }

    private static void remove(Set<String> missing, EContactsClient curator, SampleState state) {
        long offset = 0;
        SampleList page;
        do {
            long from = offset;
            page = Desk.ask(() -> curator.samples(state, "", "OLDEST_FIRST", from, PAGE));
            for (Sample each : page.samples()) {
                missing.removeIf(text ->
                        text.contains(each.text().strip()) || each.text().contains(text.strip()));
            }
            offset += page.samples().size();
        } while (!page.samples().isEmpty() && offset < page.total());
    }
}

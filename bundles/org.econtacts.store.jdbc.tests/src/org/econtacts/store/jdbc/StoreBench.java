package org.econtacts.store.jdbc;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.econtacts.model.Audience;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Lease;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Sender;
import org.econtacts.store.Intake;
import org.econtacts.store.QueueQuery;
import org.econtacts.store.QueueQuery.Order;
import org.econtacts.store.Store;
import org.econtacts.testkit.store.Fixtures;

/** Fills a store with invented messages and prints how long the queue takes: {@code StoreBench [messages]}. */
public final class StoreBench {

    private static final int BATCH = 500;
    private static final int PAGE = 50;
    private static final int REPEAT = 40;

    private final Random random = new Random(1);
    private final PrintStream out;
    private final String[] words;

    private StoreBench(PrintStream out) {
        this.out = out;
        words = new String[60_000];
        for (int i = 0; i < words.length; i++) {
            words[i] = word();
        }
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = Files.createTempDirectory("store-bench");
        try {
            new StoreBench(System.out).run(folder, count);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run(Path folder, int count) throws IOException {
        H2StoreProvider provider = new H2StoreProvider(Clock.systemUTC());
        try (Store store = provider.open(folder)) {
            long start = System.nanoTime();
            for (int from = 0; from < count; from += BATCH) {
                store.messages().addAll(batch(from, Math.min(count, from + BATCH)));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(Locale.ROOT, "import %,d messages: %.1f s, %,.0f/s%n", count, seconds, count / seconds);
        }
        out.printf(Locale.ROOT, "file %.1f MB%n", Files.size(folder.resolve("econtacts.mv.db")) / 1e6);
        long before = used();
        long start = System.nanoTime();
        try (Store store = provider.open(folder)) {
            out.printf(Locale.ROOT, "open %.0f ms%n", (System.nanoTime() - start) / 1e6);
            measureQueue(store, count, start);
            measureDecisions(store);
            out.printf(Locale.ROOT, "heap %.1f MB more than before opening%n", (used() - before) / 1e6);
        }
    }

    private void measureQueue(Store store, int count, long opened) {
        store.messages().page(Fixtures.everything(Order.OLDEST_FIRST), 0, PAGE);
        out.printf(Locale.ROOT, "first page after opening %.0f ms%n", (System.nanoTime() - opened) / 1e6);
        store.messages().page(Fixtures.search("zz"), 0, PAGE);
        out.printf(Locale.ROOT, "first search after opening %.0f ms%n", (System.nanoTime() - opened) / 1e6);
        for (Order order : Order.values()) {
            measure(store, "first page, first time, " + order, Fixtures.everything(order), 0, 1);
        }
        QueueQuery open = new QueueQuery(
                Set.of("sip-lyon"), MessageStatus.OPEN, Audience.INDIVIDUAL, null, 0, "", Order.OLDEST_FIRST);
        measure(store, "first page", open, 0, REPEAT);
        measure(store, "any page", open, count, REPEAT);
        measure(store, "minimum confidence", filter(0.5, ""), 0, REPEAT);
        String frequent = words[0].substring(0, 2);
        measure(store, "text filter, two letters", filter(0, frequent), 0, REPEAT);
        measure(store, "text filter, one letter", filter(0, words[0].substring(0, 1)), 0, REPEAT);
        measure(store, "text filter, two words", filter(0, words[1].substring(0, 4) + " " + words[2]), 0, REPEAT);
        measure(store, "text filter, reference", filter(0, "REF-m" + count / 2), 0, REPEAT);
    }

    /** Agents take, answer and send at once; every answer is on disk before the next. */
    private void measureDecisions(Store store) {
        for (int agents : new int[] {1, 8}) {
            List<String> open = store.messages().openAfter("", 1_600);
            long start = System.nanoTime();
            try (ExecutorService threads = Executors.newFixedThreadPool(agents)) {
                for (int agent = 0; agent < agents; agent++) {
                    List<String> own = open.subList(agent * 1_600 / agents, (agent + 1) * 1_600 / agents);
                    String name = "agent" + agents + agent;
                    threads.submit(() -> own.forEach(message -> decide(store, message, name)));
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(Locale.ROOT, "%d agents: %,.0f leases and answers/s%n", agents, 1_600 / seconds);
        }
        long start = System.nanoTime();
        int sent = store.decisions()
                .sendDue(Fixtures.NOW.plus(Fixtures.DELAY), 10_000)
                .size();
        out.printf(Locale.ROOT, "%,d answers sent at %,.0f/s%n", sent, sent / ((System.nanoTime() - start) / 1e9));
    }

    private static void decide(Store store, String message, String agent) {
        Lease lease = Fixtures.take(store, message, agent, Fixtures.NOW);
        Decision decision = Fixtures.decision("d-" + message, message, agent, DecisionKind.OTHER_ANSWER);
        store.decisions().record(Fixtures.request(decision, lease, 1));
    }

    private static QueueQuery filter(double confidence, String text) {
        return new QueueQuery(Fixtures.ALL, null, null, null, confidence, text, Order.NEWEST_FIRST);
    }

    /** Takes pages up to that position, each with a query of its own, so that nothing is answered from memory alone. */
    private void measure(Store store, String what, QueueQuery query, int upTo, int repeat) {
        double[] millis = new double[repeat];
        long total = 0;
        for (int i = 0; i < repeat; i++) {
            QueueQuery fresh = new QueueQuery(
                    query.offices(),
                    query.status(),
                    query.audience(),
                    query.intent(),
                    query.minimumConfidence(),
                    query.text().isEmpty() ? "" : query.text() + " ".repeat(i),
                    query.order());
            long start = System.nanoTime();
            total = store.messages()
                    .page(fresh, upTo == 0 ? 0 : random.nextInt(upTo), PAGE)
                    .total();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "%-45s p50 %6.1f ms  max %6.1f ms  of %,d%n",
                what,
                millis[repeat / 2],
                millis[repeat - 1],
                total);
    }

    private List<Intake> batch(int from, int to) {
        List<Intake> batch = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String id = "m" + i + "-" + Integer.toHexString(random.nextInt());
            Message message = new Message(
                    id,
                    id,
                    i % 3 == 0 ? "sie-nantes" : "sip-lyon",
                    i % 3 == 0 ? Audience.BUSINESS : Audience.INDIVIDUAL,
                    "autre question",
                    new Sender(text(2), "REF-m" + i),
                    text(5),
                    text(60),
                    "fr",
                    Fixtures.NOW.minus(Duration.ofSeconds(random.nextInt(10_000_000))));
            batch.add(new Intake(
                    message,
                    i % 4 == 0
                            ? Fixtures.abstained(id)
                            : Fixtures.found(id, "intent-" + random.nextInt(80), random.nextDouble()),
                    text(12),
                    null));
        }
        return batch;
    }

    private String text(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double u = random.nextDouble();
            text.append(words[(int) (words.length * u * u * u * u)]).append(' ');
        }
        return text.toString().strip();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(4);
        for (int i = 0; i < syllables; i++) {
            word.append("bcdflmnprst".charAt(random.nextInt(11))).append("aeiouéè".charAt(random.nextInt(7)));
        }
        return word.toString();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

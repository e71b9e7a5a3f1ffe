import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.QueueFilter;
import org.econtacts.model.MessageStatus;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.QueueView;

/**
 * The queue over HTTP: {@code messages FOLDER COUNT FILE} multiplies the sample messages, {@code http URL ACCOUNT
 * PASSWORD} measures the server, and beside it a client that fetches everything and filters by itself.
 */
public final class QueueBench {

    private static final int PAGE = 200;
    private static final int ROUNDS = 25;
    private static final List<String> WORDS =
            List.of("mensualisation", "remboursement", "amende", "adresse", "tva acompte", "introuvable xyzzy");

    private QueueBench() {}

    public static void main(String... arguments) throws Exception {
        switch (arguments[0]) {
            case "messages" -> multiply(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            case "http" -> measure(URI.create(arguments[1]), arguments[2], arguments[3]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Every message with another id, sender, date and some other words, so that no two are alike. */
    private static void multiply(Path folder, int count, Path file) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<ObjectNode> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(path -> path.getFileName().toString().startsWith("messages-")).sorted().toList()) {
                for (String line : Files.readAllLines(each)) {
                    seeds.add((ObjectNode) json.readTree(line));
                }
            }
        }
        Random random = new Random(1);
        Instant now = Instant.now();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                ObjectNode message = vary(seeds, i, random, now);
                out.write(json.writeValueAsString(message));
                out.newLine();
            }
        }
    }

    private static ObjectNode vary(List<ObjectNode> seeds, int i, Random random, Instant now) {
        ObjectNode message = seeds.get(i % seeds.size()).deepCopy();
        ObjectNode other = seeds.get(random.nextInt(seeds.size()));
        message.put("id", "bench-" + i);
        message.put("thread", "bench-" + i);
        message.put("receivedAt", now.minusSeconds(60L * (count(seeds) * 160L - i)).toString());
        ObjectNode sender = (ObjectNode) message.get("sender");
        String first = sender.get("name").asText().split(" ")[0];
        String[] last = other.get("sender").get("name").asText().split(" ");
        sender.put("name", first + " " + last[last.length - 1]);
        sender.put("reference", "BE-2026-" + (100_000 + i));
        message.put("body", message.get("body").asText() + " Dossier " + random.nextInt(1_000_000) + ".");
        return message;
    }

    private static int count(List<?> list) {
        return list.size();
    }

    private static void measure(URI server, String account, String password) throws Exception {
        try (EContactsClient client = new EContactsClient(server, Locale.FRENCH)) {
            client.signIn(account, password);
            long total = client.queue(QueueFilter.OPEN, 0, 1).total();
            System.out.printf(Locale.ROOT, "messages in the queue: %d%n", total);
            double[] first = times(() -> client.queue(QueueFilter.OPEN, 0, PAGE));
            double[] middle = times(() -> client.queue(QueueFilter.OPEN, total / 2, PAGE));
            double[] filter = filterTimes(client);
            print("server, first page", first);
            print("server, jump to the middle", middle);
            print("server, text filter", filter);
            peer(client, total, percentile(first, 50), percentile(filter, 50));
        }
    }

    private static double[] filterTimes(EContactsClient client) throws Exception {
        List<Double> all = new ArrayList<>();
        for (String words : WORDS) {
            QueueFilter filter = new QueueFilter(MessageStatus.OPEN, null, null, 0, words, "OLDEST_FIRST");
            Arrays.stream(times(() -> client.queue(filter, 0, PAGE))).forEach(all::add);
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The naive way: the client fetches every row and filters what it has. */
    private static void peer(EContactsClient client, long total, double first, double filter) throws ClientException {
        List<QueueLine> rows = new ArrayList<>();
        long start = System.nanoTime();
        while (rows.size() < total) {
            QueueView page = client.queue(QueueFilter.OPEN, rows.size(), PAGE);
            if (page.rows().isEmpty()) {
                break;
            }
            rows.addAll(page.rows());
        }
        double whole = (System.nanoTime() - start) / 1e6;
        double[] scans = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            String words = WORDS.get(i % WORDS.size());
            long found = rows.stream()
                    .filter(row -> (row.sender() + " " + row.subject()).toLowerCase(Locale.ROOT).contains(words))
                    .count();
            scans[i] = (System.nanoTime() - begin) / 1e6 + (found < 0 ? 1 : 0);
        }
        System.out.printf(
                Locale.ROOT,
                "peer, everything fetched and filtered in the client: first page after %.0f ms (%.0f times ours),%n"
                        + "  then %.1f ms a filter (%.2f times ours) that cannot see the messages' text%n",
                whole,
                whole / first,
                percentile(scans, 50),
                percentile(scans, 50) / filter);
    }

    private static double[] times(Call call) throws Exception {
        call.run();
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            call.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static void print(String name, double[] millis) {
        System.out.printf(
                Locale.ROOT, "%s: p50 %.1f ms, p95 %.1f ms%n", name, percentile(millis, 50), percentile(millis, 95));
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** Something that takes time. */
    @FunctionalInterface
    private interface Call {
        Object run() throws Exception;
    }
}

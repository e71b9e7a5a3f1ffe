import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.SampleList;

/**
 * Labelling, one keystroke a sample: {@code samples FOLDER COUNT FILE} multiplies the sample messages, {@code http URL
 * ACCOUNT PASSWORD} measures a client that sends each label and then asks for the next sample, {@code window NAME LOG
 * [ACCOUNT PASSWORD]} labels in a running window by posted keys and reads what it prints with
 * {@code -Decontacts.timings=true}.
 */
public final class LabelBench {

    private static final int ROUNDS = 40;
    private static final int KEYS = 200;
    /** Keys as fast as a person who does not read. */
    private static final long PAUSE_MILLIS = 120;

    private LabelBench() {}

    public static void main(String... arguments) throws Exception {
        switch (arguments[0]) {
            case "samples" -> multiply(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            case "http" -> measure(URI.create(arguments[1]), arguments[2], arguments[3]);
            case "window" -> label(arguments[1], Path.of(arguments[2]), List.of(arguments).subList(3, arguments.length));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Each text with another number, so that no two are alike. */
    private static void multiply(Path folder, int count, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(path -> path.getFileName().toString().startsWith("messages-")).sorted().toList()) {
                for (String line : Files.readAllLines(each)) {
                    bodies.add(json.readTree(line).get("body").asText());
                }
            }
        }
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                ObjectNode sample = json.createObjectNode();
                sample.put("text", bodies.get(i % bodies.size()) + " Point " + random.nextInt(1_000_000) + ".");
                out.write(json.writeValueAsString(sample));
                out.newLine();
            }
        }
    }

    private static void measure(URI url, String account, String password) throws Exception {
        try (EContactsClient client = new EContactsClient(url, Locale.FRENCH)) {
            client.signIn(account, password);
            String intent = client.labelSet().intents().getFirst().id();
            List<Double> pages = new ArrayList<>();
            List<Double> steps = new ArrayList<>();
            SampleList next = next(client, 1);
            System.out.println("samples to label: " + next.total());
            for (int i = 0; i < ROUNDS; i++) {
                Sample shown = next.samples().getFirst();
                long start = System.nanoTime();
                client.label(shown.id(), LabelOrder.of(shown.version(), SampleState.LABELLED, List.of(intent)));
                next = next(client, 1);
                steps.add((System.nanoTime() - start) / 1e6);
                long page = System.nanoTime();
                next(client, 200);
                pages.add((System.nanoTime() - page) / 1e6);
            }
            print("naive client, label sent and next sample fetched", steps);
            print("server, a page of 200 samples", pages);
        }
    }

    private static SampleList next(EContactsClient client, int limit) throws Exception {
        return client.samples(SampleState.UNLABELLED, "", "LEAST_CERTAIN_FIRST", 0, limit);
    }

    private static void label(String name, Path log, List<String> account) throws Exception {
        if (!account.isEmpty()) {
            await(log, "sign-in", 1, 120_000);
            Thread.sleep(1_000);
            type(account.get(0));
            key("Tab");
            type(account.get(1));
            key("Return");
        }
        await(log, "first-page", 1, 120_000);
        key("ctrl+3");
        Thread.sleep(4_000);
        for (int i = 0; i < KEYS; i++) {
            int before = timings(log, "sample").size();
            // mostly the first suggestion; 0 and S do something also where there is none
            key(i % 10 == 8 ? "0" : i % 10 == 9 ? "s" : "1");
            if (!reached(log, "sample", before + 1, 2_000)) {
                key("0");
                await(log, "sample", before + 1, 20_000);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        print(name + ", key to the next sample", timings(log, "sample"));
        key("ctrl+q");
    }

    private static void print(String name, List<Double> measured) {
        List<Double> millis = new ArrayList<>(measured);
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms, worst %.1f ms (%d)%n",
                name,
                millis.get(millis.size() / 2),
                millis.get(Math.min(millis.size() - 1, millis.size() * 95 / 100)),
                millis.getLast(),
                millis.size());
    }

    private static List<Double> timings(Path log, String name) throws IOException {
        String start = "timing " + name + " ";
        String text = Files.readString(log);
        // the last line may be half written
        return text.substring(0, text.lastIndexOf('\n') + 1).lines()
                .filter(line -> line.startsWith(start))
                .map(line -> Double.valueOf(line.substring(start.length())))
                .toList();
    }

    private static void await(Path log, String name, int count, long millis) throws Exception {
        if (!reached(log, name, count, millis)) {
            throw new IllegalStateException("the window did not tell of " + name + " within " + millis + " ms");
        }
    }

    private static boolean reached(Path log, String name, int count, long millis) throws Exception {
        long end = System.currentTimeMillis() + millis;
        while (timings(log, name).size() < count) {
            if (System.currentTimeMillis() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private static void type(String text) throws Exception {
        tool("type", "--delay", "8", text);
    }

    private static void key(String key) throws Exception {
        tool("key", "--delay", "8", key);
    }

    /** Keys through the X server: SWT's own posting stays within its process. */
    private static void tool(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("xdotool does not type");
        }
    }
}

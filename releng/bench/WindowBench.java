import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Works in a running window by posted keys, as an agent would, and reads what it prints with
 * {@code -Decontacts.timings=true}: {@code WindowBench NAME LOG PID [ACCOUNT PASSWORD]}.
 */
public final class WindowBench {

    private static final List<String> WORDS =
            List.of("mensualisation", "remboursement", "amende", "adresse", "acompte", "courrier", "taxe", "facture");
    private static final int FILTERS = 24;
    private static final int NEXTS = 150;
    private static final int PAGES = 100;

    private final Path log;

    private WindowBench(Path log) {
        this.log = log;
    }

    public static void main(String... arguments) throws Exception {
        String name = arguments[0];
        WindowBench bench = new WindowBench(Path.of(arguments[1]));
        Path status = Path.of("/proc", arguments[2], "status");
        if (arguments.length > 4) {
            bench.await("sign-in", 1, 120_000);
            pause(1_000);
            type(arguments[3]);
            key("Tab");
            type(arguments[4]);
            key("Return");
        }
        bench.await("first-page", 1, 60_000);
        bench.filters();
        bench.nexts();
        bench.pages();
        for (String timing : List.of("first-page", "filter", "next")) {
            bench.print(name, timing);
        }
        System.out.printf("%s: resident %s MiB, at most %s MiB%n", name, size(status, "VmRSS"), size(status, "VmHWM"));
        key("ctrl+q");
    }

    private void filters() throws Exception {
        for (int i = 0; i < FILTERS; i++) {
            int before = timings("filter").size();
            key("ctrl+f");
            key("Escape");
            key("ctrl+f");
            pause(600);
            before = timings("filter").size();
            type(WORDS.get(i % WORDS.size()));
            await("filter", before + 1, 20_000);
        }
        key("Escape");
        pause(600);
        key("Escape");
        key("Home");
    }

    /** Every third message with a suggestion is answered with it; the others are passed by. */
    private void nexts() throws Exception {
        for (int i = 0; i < NEXTS; i++) {
            int before = timings("next").size();
            key(i % 3 == 0 ? "a" : "j");
            if (!reached("next", before + 1, 700)) {
                key("j");
                await("next", before + 1, 20_000);
            }
            pause(60);
        }
    }

    private void pages() throws Exception {
        for (int i = 0; i < PAGES; i++) {
            key("Next");
            pause(50);
        }
    }

    private void print(String name, String timing) throws IOException {
        List<Double> millis = new ArrayList<>(timings(timing));
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s, %s: p50 %.0f ms, p95 %.0f ms, worst %.0f ms (%d)%n",
                name,
                timing,
                millis.get(millis.size() / 2),
                millis.get(Math.min(millis.size() - 1, millis.size() * 95 / 100)),
                millis.getLast(),
                millis.size());
    }

    private List<Double> timings(String name) throws IOException {
        String start = "timing " + name + " ";
        String text = Files.readString(log);
        // the last line may be half written
        return text.substring(0, text.lastIndexOf('\n') + 1).lines()
                .filter(line -> line.startsWith(start))
                .map(line -> Double.valueOf(line.substring(start.length())))
                .toList();
    }

    private void await(String name, int count, long millis) throws Exception {
        if (!reached(name, count, millis)) {
            throw new IllegalStateException("the window did not tell of " + name + " within " + millis + " ms");
        }
    }

    private boolean reached(String name, int count, long millis) throws Exception {
        long end = System.currentTimeMillis() + millis;
        while (timings(name).size() < count) {
            if (System.currentTimeMillis() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private static void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    private static void type(String text) throws Exception {
        tool("type", "--delay", "8", text);
    }

    private static void key(String... keys) throws Exception {
        List<String> words = new ArrayList<>(List.of("key", "--delay", "8"));
        words.addAll(List.of(keys));
        tool(words.toArray(String[]::new));
    }

    /** Keys through the X server: SWT's own posting stays within its process. */
    private static void tool(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("xdotool does not type");
        }
    }

    private static String size(Path status, String name) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                .findFirst()
                .orElse("?");
    }
}

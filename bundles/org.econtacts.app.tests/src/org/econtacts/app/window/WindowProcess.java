package org.econtacts.app.window;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The real workbench in a process of its own, with a {@link WindowVictim} at its keyboard. */
final class WindowProcess implements AutoCloseable {

    private final Process process;
    private final Path errors;

    private WindowProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts it in this process's language, out of the bundles that this process runs.
     *
     * @param work folder for what a platform leaves behind; of many windows, one after the other
     * @param profile where what is the user's is kept
     * @param told to the victim, see there
     */
    static WindowProcess start(Path work, Path profile, String... told) throws IOException {
        Path errors = work.resolve("errors");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.apache.aries.spifly.auto.consumers=org.eclipse.collections.api",
                "-Dorg.apache.aries.spifly.auto.providers=org.eclipse.collections.impl",
                "-jar",
                System.getProperty("java.class.path", "")));
        command.addAll(List.of("-configuration", configuration(work).toString()));
        command.addAll(List.of("-data", profile.toString()));
        command.addAll(List.of("-application", "org.econtacts.app.WindowVictim"));
        command.addAll(List.of("-product", "org.econtacts.app.product"));
        command.addAll(List.of("-nl", Locale.getDefault().getLanguage()));
        command.addAll(List.of(told));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        return new WindowProcess(process, errors);
    }

    private static Path configuration(Path work) throws IOException {
        Path configuration = work.resolve("configuration");
        if (!Files.exists(configuration)) {
            Files.createDirectories(configuration);
            Path own = Path.of(URI.create(Objects.requireNonNull(System.getProperty("osgi.configuration.area"))
                    .replace(" ", "%20")));
            Files.copy(own.resolve("config.ini"), configuration.resolve("config.ini"));
        }
        return configuration;
    }

    /** What the victim says, line by line, until its process ends. */
    BufferedReader lines() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** Ends it as a loss of power would (SIGKILL); what it said before can still be read. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** What it wrote to its errors. */
    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Kills it if it still runs, and waits until it is gone. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}

package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;

/** A {@link KilledServer} in a process of its own. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final String address;
    private final String token;

    private ServerProcess(Process process, String firstLine) {
        this.process = process;
        String[] words = firstLine.split(" ");
        address = words[0];
        token = words[1];
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param port 0 = any that is free
     */
    static ServerProcess start(Path data, int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        data.toString(),
                        "" + port)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        @Nullable String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertNotNull(line, "the server did not start");
        return new ServerProcess(process, line);
    }

    String address() {
        return address;
    }

    int port() {
        return URI.create(address).getPort();
    }

    /** Of an owner's session. */
    String token() {
        return token;
    }

    /** Kills it (SIGKILL), so many milliseconds from now. */
    void kill(int afterMillis) throws InterruptedException {
        process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        close();
    }

    @Override
    public void close() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }
}

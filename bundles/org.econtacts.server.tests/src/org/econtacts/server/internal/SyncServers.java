package org.econtacts.server.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/** A server for many sequences, and a new one from time to time, since it grows with every sequence. */
final class SyncServers implements AutoCloseable {

    static final SyncServers NONE = new SyncServers(Path.of(""));
    private static final int SEQUENCES_A_SERVER = 25;

    private final Path folder;
    private @Nullable SyncServer server;
    private int sequences;

    private SyncServers(Path folder) {
        this.folder = folder;
    }

    static SyncServers in(String name) throws IOException {
        return new SyncServers(Files.createTempDirectory(name));
    }

    /** The server for the next sequence. */
    SyncServer next() {
        SyncServer running = server;
        if (running == null || sequences % SEQUENCES_A_SERVER == 0) {
            stop();
            running = new SyncServer(folder.resolve("server-" + sequences));
            server = running;
        }
        sequences++;
        return running;
    }

    /** How many sequences there were, this one included. */
    int number() {
        return sequences;
    }

    /** Of this sequence. */
    Path folder() throws IOException {
        return Files.createDirectories(folder.resolve("" + sequences));
    }

    private void stop() {
        SyncServer running = server;
        if (running != null) {
            running.close();
        }
        server = null;
    }

    @Override
    public void close() throws IOException {
        stop();
        try (Stream<Path> all = Files.walk(folder)) {
            // the last one named is deleted first
            all.sorted().forEach(each -> each.toFile().deleteOnExit());
        }
    }
}

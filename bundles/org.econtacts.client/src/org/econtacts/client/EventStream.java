package org.econtacts.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.ServerEvent;

/**
 * The events of the server, received on a thread of its own that reconnects by itself: after a loss it waits a random
 * time, up to one second at first and doubling to 30 s (full jitter), so that clients do not come back all at once. The
 * server says every 15 s that it is still there: a connection on which nothing comes for {@link #LONGEST_SILENCE} is
 * given up, since a half-open one never fails by itself.
 */
public final class EventStream implements AutoCloseable {

    /** Three times what the server lets pass between two signs of life. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

    private static final long FIRST_WAIT_MILLIS = 1_000;
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final Connection connection;
    private final Listener listener;
    private final Duration longestSilence;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("econtacts-silence").factory());
    private final JsonCodec codec = new JsonCodec();
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("econtacts-events").unstarted(this::run);
    private volatile boolean closed;
    private volatile @Nullable InputStream open;
    private volatile long heardAt;
    private @Nullable ConnectionState state;
    private long wait = FIRST_WAIT_MILLIS;

    private EventStream(Connection connection, Listener listener, Duration longestSilence) {
        this.connection = connection;
        this.listener = listener;
        this.longestSilence = longestSilence;
    }

    static EventStream open(Connection connection, Listener listener, Duration longestSilence) {
        EventStream stream = new EventStream(connection, listener, longestSilence);
        stream.thread.start();
        long often = longestSilence.toMillis() / 8;
        stream.watch.scheduleWithFixedDelay(stream::endSilence, often, often, TimeUnit.MILLISECONDS);
        return stream;
    }

    private void endSilence() {
        InputStream in = open;
        if (in != null && System.nanoTime() - heardAt > longestSilence.toNanos()) {
            close(in);
        }
    }

    private void run() {
        try {
            while (!closed) {
                listenOnce();
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenOnce() throws InterruptedException {
        enter(ConnectionState.CONNECTING);
        try (InputStream in = connection.events()) {
            heardAt = System.nanoTime();
            open = in;
            enter(ConnectionState.ONLINE);
            wait = FIRST_WAIT_MILLIS;
            read(in);
        } catch (ClientException | IOException e) {
            if (!closed) {
                listener.lost(e);
            }
        } finally {
            open = null;
            enter(ConnectionState.OFFLINE);
        }
    }

    private void read(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
            heardAt = System.nanoTime();
            if (line.startsWith("data:")) {
                receive(line.substring(5).strip());
            }
        }
    }

    private void receive(String json) {
        try {
            listener.received(codec.read(json.getBytes(StandardCharsets.UTF_8), ServerEvent.class));
        } catch (BadInputException e) {
            listener.lost(e);
        }
    }

    private void pause() throws InterruptedException {
        if (!closed) {
            Thread.sleep(random.nextLong(wait / 4, wait));
            wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        }
    }

    private void enter(ConnectionState next) {
        if (!closed && next != state) {
            state = next;
            listener.changed(next);
        }
    }

    /** Ends it; the listener hears nothing more. */
    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        thread.interrupt();
        InputStream in = open;
        if (in != null) {
            close(in);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // the stream is given up either way
        }
    }

    /** Told on the stream's own thread, one call after the other. */
    public interface Listener {

        /** Something changed on the server. */
        void received(ServerEvent event);

        /** The server can or cannot be reached. */
        void changed(ConnectionState state);

        /**
         * The stream broke or could not be opened.
         *
         * @param cause a {@link RefusedException} when the session has run out
         */
        default void lost(Exception cause) {}
    }
}

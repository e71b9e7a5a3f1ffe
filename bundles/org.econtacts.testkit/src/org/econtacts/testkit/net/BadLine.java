package org.econtacts.testkit.net;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Stands between clients and a server as a proxy of TCP that knows where an HTTP/1.1 request ends, and loses, repeats,
 * delays and cuts what goes through it, by a seed. One request a connection. Streams of events do not pass.
 */
public final class BadLine implements AutoCloseable {

    private static final int MOST_LATE = 20;
    private static final int BLOCK = 1_024;

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Random random;
    private final Deque<byte[]> late = new ArrayDeque<>();
    private final List<Passed> passed = new ArrayList<>();
    private volatile Faults faults;
    private volatile boolean cut;
    private volatile Predicate<String> lost = request -> false;

    /**
     * One request that was answered.
     *
     * @param request method and path
     * @param whole whether the whole reply came through
     */
    public record Passed(String request, boolean whole) {}

    public BadLine(URI server, Faults faults, long seed) throws IOException {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.faults = faults;
        this.random = new Random(seed);
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Where clients find the server. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** From now on it does this. */
    public void become(Faults other) {
        faults = other;
    }

    /** The line is down, or up again. */
    public void cut(boolean down) {
        cut = down;
    }

    /** From now on the server does these, and nobody hears of it; they are told by method and path. */
    public void loseRepliesTo(Predicate<String> requests) {
        lost = requests;
    }

    /** What was answered so far, in order. */
    public List<Passed> passed() {
        synchronized (passed) {
            return List.copyOf(passed);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            byte[] request = HttpRequestBytes.read(client.getInputStream());
            if (request.length == 0 || cut || happens(faults.loseRequest())) {
                return;
            }
            byte[] reply = happens(faults.twice()) ? twice(request) : forward(request);
            keepForLater(request);
            String line = HttpRequestBytes.firstLine(request);
            if (!cut && !lost.test(line) && !happens(faults.loseReply())) {
                boolean whole = write(client.getOutputStream(), reply);
                note(new Passed(line, whole));
            }
        } catch (IOException e) {
            // one side has hung up: so does the other
        }
    }

    private boolean happens(double probability) {
        synchronized (random) {
            return probability > 0 && random.nextDouble() < probability;
        }
    }

    private int below(int bound) {
        synchronized (random) {
            return random.nextInt(bound);
        }
    }

    private byte[] twice(byte[] request) throws IOException {
        byte[] first = forward(request);
        byte[] second = forward(request);
        return below(2) == 0 ? first : second;
    }

    private byte[] forward(byte[] request) throws IOException {
        try (Socket to = new Socket()) {
            to.connect(server, 5_000);
            to.getOutputStream().write(request);
            return to.getInputStream().readAllBytes();
        }
    }

    /** Copies wait here, and one of those that wait goes out now and then. */
    private void keepForLater(byte[] request) throws IOException {
        byte[] due = null;
        synchronized (late) {
            if (happens(faults.late())) {
                late.addLast(request);
            }
            if (!late.isEmpty() && (late.size() > MOST_LATE || below(10) == 0)) {
                due = late.removeFirst();
            }
        }
        if (due != null) {
            forward(due);
        }
    }

    /** Returns whether all of it was written. */
    private boolean write(OutputStream out, byte[] reply) throws IOException {
        boolean whole = !happens(faults.cutReply());
        byte[] bytes = whole ? reply : Arrays.copyOf(reply, below(Math.max(1, reply.length)));
        int rate = faults.bytesPerSecond();
        if (rate == 0) {
            out.write(bytes);
            return whole;
        }
        for (int from = 0; from < bytes.length; from += BLOCK) {
            int length = Math.min(BLOCK, bytes.length - from);
            out.write(bytes, from, length);
            out.flush();
            LockSupport.parkNanos(length * 1_000_000_000L / rate);
        }
        return whole;
    }

    private void note(Passed one) {
        synchronized (passed) {
            passed.add(one);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

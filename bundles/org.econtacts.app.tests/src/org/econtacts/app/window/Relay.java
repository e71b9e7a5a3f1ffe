package org.econtacts.app.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the window and the server, so that a test can cut the line and put it back. */
final class Relay implements AutoCloseable {

    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket door;

    Relay(URI server) throws IOException {
        target = new InetSocketAddress(server.getHost(), server.getPort());
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = door.getLocalPort();
        accept(door);
    }

    /** Where the window finds the server. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The server is gone: open lines break, new ones are refused. */
    void cut() throws IOException {
        door.close();
        open.forEach(Relay::close);
    }

    /** The server is back. */
    void restore() throws IOException {
        ServerSocket again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        door = again;
        accept(again);
    }

    private void accept(ServerSocket at) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!at.isClosed()) {
                try {
                    Socket window = at.accept();
                    open.add(window);
                    relay(window, at);
                } catch (IOException e) {
                    // closed, or the server did not take the line: the window notices by itself
                }
            }
        });
    }

    /** One that came in just as the line was cut is cut too. */
    private void relay(Socket window, ServerSocket at) throws IOException {
        Socket server = new Socket();
        open.add(server);
        try {
            server.connect(target);
            if (at.isClosed()) {
                server.close();
                throw new IOException("the line is cut");
            }
        } catch (IOException e) {
            close(window);
            throw e;
        }
        Thread.ofPlatform().daemon().start(() -> copy(window, server));
        Thread.ofPlatform().daemon().start(() -> copy(server, window));
    }

    private void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // one side has hung up: so does the other
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}

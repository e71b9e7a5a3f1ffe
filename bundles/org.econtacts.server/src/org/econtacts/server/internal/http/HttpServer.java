package org.econtacts.server.internal.http;

import java.io.IOException;
import java.net.URI;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.Problem;

/** Listens on the loopback address, never on another. */
public final class HttpServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_HEADER_BYTES = 16 << 10;
    private static final long STOP_MILLIS = 2_000;

    private final Server server;
    private final ServerConnector connector;

    /**
     * @param router answers
     * @param codec for refusals before a route is found
     * @param port 0 = any that is free
     */
    public HttpServer(Router router, JsonCodec codec, int port) {
        QueuedThreadPool threads = new QueuedThreadPool(16, 2);
        threads.setName("http");
        threads.setDaemon(true);
        // handlers block on the store: each request has a virtual thread of its own
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
        server = new Server(threads);
        server.setStopTimeout(STOP_MILLIS);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(router);
        server.setErrorHandler(new ProblemErrorHandler(new Responses(codec)));
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
        return configuration;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if the port is taken
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** The address it listens on, without a path. */
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
    }

    /** Stops listening and ends what is still running. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server does not stop", e);
        }
    }

    /** What Jetty itself refuses, such as a broken address, in the same shape as all else. */
    private static final class ProblemErrorHandler implements Request.Handler {

        private final Responses responses;

        ProblemErrorHandler(Responses responses) {
            this.responses = responses;
        }

        @Override
        @NonNullByDefault({})
        public boolean handle(Request request, Response response, Callback callback) {
            Sentences sentences = Sentences.accepting(request.getHeaders().get("Accept-Language"));
            Object status = request.getAttribute(ErrorHandler.ERROR_STATUS);
            boolean ours = status instanceof Integer code && code >= 500;
            Problem.Type type = ours ? Problem.Type.FAILED : Problem.Type.BAD_REQUEST;
            ProblemException problem = new ProblemException(type, ours ? "failed" : "request-broken", "-");
            responses.write(problem.toProblem(sentences), response, callback);
            return true;
        }
    }
}

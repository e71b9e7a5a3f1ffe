package org.econtacts.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.econtacts.model.DecisionKind;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;
import org.econtacts.protocol.ServerEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EContactsClientTest {

    private static final Problem STALE =
            new Problem(Problem.Type.STALE.urn(), "Dépassé", 409, "Le message a changé entre-temps.", null, null, 8L);
    private static final DecisionOrder ORDER =
            new DecisionOrder("m-1", DecisionKind.ACCEPTED, "s-1", null, null, "Bonjour", null, 5, 1, 7);

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private EContactsClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(Protocol.BASE + "/sign-in", exchange -> answer(exchange, 200, """
            {"token":"secret-1","expiresAt":"2026-03-02T10:00:00Z",
            "account":{"name":"ines","displayName":"Inès","roles":["AGENT"],"offices":[]}}\
            """));
        server.createContext(Protocol.BASE + "/decisions", exchange -> {
            seen.add(header(exchange, "Authorization") + " " + header(exchange, Protocol.IDEMPOTENCY_KEY));
            answer(exchange, STALE.status(), new JsonCodec().writeText(STALE));
        });
        server.createContext(Protocol.BASE + "/events", exchange -> {
            seen.add("events " + header(exchange, "Authorization"));
            // one event, then the end of the stream: a cut
            answer(exchange, 200, ": hello\n\ndata: {\"kind\":\"MESSAGE\",\"id\":\"m-1\"}\n\n");
        });
        server.start();
        client = new EContactsClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Locale.FRENCH);
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void aProblemIsRefusedWithTheServersSentence() {
        RefusedException refused = assertThrows(RefusedException.class, () -> client.decide(ORDER, "key-1"));

        assertEquals("Le message a changé entre-temps.", refused.getMessage());
        assertEquals(STALE, refused.problem());
    }

    @Test
    void theKeyAndTheSessionTravelWithADecision() throws Exception {
        client.signIn("ines", "password");

        assertThrows(RefusedException.class, () -> client.decide(ORDER, "key-1"));

        assertEquals("Bearer secret-1 key-1", seen.poll(120, TimeUnit.SECONDS));
    }

    @Test
    void withoutAnAnswerTheServerIsUnreachable() {
        server.removeContext(Protocol.BASE + "/decisions");
        server.createContext(Protocol.BASE + "/decisions", HttpExchange::close);

        assertThrows(UnreachableException.class, () -> client.decide(ORDER, "key-1"));
    }

    @Test
    void eventsComeAgainAfterACut() throws Exception {
        BlockingQueue<ServerEvent> received = new LinkedBlockingQueue<>();
        BlockingQueue<ConnectionState> states = new LinkedBlockingQueue<>();
        client.signIn("ines", "password");

        try (EventStream stream = client.events(listener(received, states))) {
            ServerEvent expected = new ServerEvent(ServerEvent.Kind.MESSAGE, "m-1");
            assertEquals(expected, received.poll(120, TimeUnit.SECONDS));
            assertEquals(expected, received.poll(120, TimeUnit.SECONDS));
        }
        assertEquals("events Bearer secret-1", seen.poll());
        assertEquals("events Bearer secret-1", seen.poll());
        assertEquals(
                List.of(
                        ConnectionState.CONNECTING,
                        ConnectionState.ONLINE,
                        ConnectionState.OFFLINE,
                        ConnectionState.CONNECTING,
                        ConnectionState.ONLINE),
                states.stream().limit(5).toList());
    }

    @Test
    void aConnectionOnWhichNothingComesAnyMoreIsGivenUp() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        server.removeContext(Protocol.BASE + "/events");
        server.createContext(Protocol.BASE + "/events", exchange -> beginAndFallSilent(exchange, over));
        BlockingQueue<ConnectionState> states = new LinkedBlockingQueue<>();

        try (EventStream stream =
                client.events(listener(new LinkedBlockingQueue<>(), states), Duration.ofMillis(200))) {
            assertEquals(ConnectionState.CONNECTING, states.poll(20, TimeUnit.SECONDS));
            assertEquals(ConnectionState.ONLINE, states.poll(20, TimeUnit.SECONDS));
            assertEquals(ConnectionState.OFFLINE, states.poll(20, TimeUnit.SECONDS));
            assertEquals(ConnectionState.CONNECTING, states.poll(20, TimeUnit.SECONDS));
        } finally {
            over.countDown();
        }
    }

    private static void beginAndFallSilent(HttpExchange exchange, CountDownLatch over) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(": connected\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EventStream.Listener listener(
            BlockingQueue<ServerEvent> received, BlockingQueue<ConnectionState> states) {
        return new EventStream.Listener() {
            @Override
            public void received(ServerEvent event) {
                received.add(event);
            }

            @Override
            public void changed(ConnectionState state) {
                states.add(state);
            }
        };
    }
}

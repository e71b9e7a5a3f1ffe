package org.econtacts.server.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Account;
import org.econtacts.model.Lease;
import org.econtacts.model.OfficeTime;
import org.econtacts.model.Role;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;
import org.econtacts.server.internal.ServerParts.Settings;
import org.econtacts.server.internal.engine.EngineMaker;
import org.econtacts.server.internal.intake.ControlArm;
import org.econtacts.store.memory.MemoryStore;
import org.econtacts.testkit.TestClock;

/** A real server over real HTTP, with everything in memory and a clock that the test moves. */
final class ServerFixture implements AutoCloseable {

    final TestClock clock = new TestClock();
    final MemoryStore store = new MemoryStore(clock);
    final WordEngine engine = new WordEngine(TestContent.LABELS);
    final JsonCodec codec = new JsonCodec();
    final EContactsServer server;
    final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    ServerFixture(Path folder) {
        this(folder, new ControlArm(0, 0));
    }

    ServerFixture(Path folder, ControlArm control) {
        this(folder, control, Optional.empty());
    }

    /** @param second makes the engine that looks at each message a second time */
    ServerFixture(Path folder, ControlArm control, Optional<EngineMaker> second) {
        Settings settings = new Settings(
                0,
                folder,
                OfficeTime.ZONE,
                Duration.ofSeconds(10),
                Duration.ofDays(1),
                Duration.ofMillis(200),
                1_000,
                control);
        server = new EContactsServer(
                new ServerParts(store, engine, new TestContent(), clock, new SecureRandom(), settings, second));
        try {
            address = server.start(true);
            if (!server.awaitReady(60)) {
                throw new IllegalStateException("the server does not start");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a session for a new account. */
    String session(String name, Role role, String... offices) {
        Account account = new Account(name, "Name of " + name, Set.of(role), Set.of(offices), false);
        store.accounts().put(account);
        return server.sessions().open(account).token();
    }

    /** An agent of Lyon. */
    String agent(String name) {
        return session(name, Role.AGENT, TestContent.LYON);
    }

    /** What came back. */
    record Reply(int status, byte[] body, HttpResponse<byte[]> response, JsonCodec codec) {

        String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }

        <T> T as(Class<T> type) {
            try {
                return codec.readAnswer(body, type);
            } catch (BadInputException e) {
                throw new IllegalStateException(status + " " + text(), e);
            }
        }

        Problem problem() {
            return as(Problem.class);
        }
    }

    /** A request without a body. */
    Reply call(String token, String method, String path) {
        return send(token, method, path, null, BodyPublishers.noBody());
    }

    /** A request with a record as its body. */
    Reply call(String token, String method, String path, Object body, String... headers) {
        return send(token, method, path, Protocol.JSON, BodyPublishers.ofByteArray(codec.write(body)), headers);
    }

    /** A request with any body. */
    Reply send(String token, String method, String path, @Nullable String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + Protocol.BASE + path))
                .method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.body(), response, codec);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Reply text(String token, String method, String path, String json) {
        return send(token, method, path, Protocol.JSON, BodyPublishers.ofString(json));
    }

    MessageView message(String token, String id) {
        return call(token, "GET", "/messages/" + id).as(MessageView.class);
    }

    Lease lease(String token, String id) {
        return text(token, "POST", "/messages/" + id + "/lease", "{}").as(Lease.class);
    }

    /** Decides with a new key. */
    Reply decide(String token, DecisionOrder order) {
        return decide(token, order, UUID.randomUUID().toString());
    }

    Reply decide(String token, DecisionOrder order, String key) {
        return call(token, "POST", "/decisions", order, Protocol.IDEMPOTENCY_KEY, key);
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}

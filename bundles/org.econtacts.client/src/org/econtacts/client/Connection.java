package org.econtacts.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;

/** One server, one account: sends requests, reads answers, turns problems into exceptions. Safe for many threads. */
final class Connection implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final JsonCodec codec = new JsonCodec();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI server;
    private final Locale language;
    private volatile @Nullable String token;

    Connection(URI server, Locale language) {
        this.server = server;
        this.language = language;
    }

    void use(@Nullable String bearer) {
        token = bearer;
    }

    <T> T get(Object path, Class<T> answer) throws ClientException {
        return read(send(request(path).GET()), answer);
    }

    <T> T send(String method, Object path, @Nullable Object body, Class<T> answer) throws ClientException {
        return read(send(request(path, body).method(method, publisher(body))), answer);
    }

    <T> T sendOnce(String method, Object path, Object body, String key, Class<T> answer) throws ClientException {
        return read(
                send(request(path, body).header(Protocol.IDEMPOTENCY_KEY, key).method(method, publisher(body))),
                answer);
    }

    void sendOnce(String method, Object path, String key) throws ClientException {
        send(request(path, null).header(Protocol.IDEMPOTENCY_KEY, key).method(method, publisher(null)));
    }

    void send(String method, Object path, @Nullable Object body) throws ClientException {
        send(request(path, body).method(method, publisher(body)));
    }

    /** Opens the stream of events; the caller closes it. */
    InputStream events() throws ClientException, InterruptedException {
        try {
            HttpRequest request = request("/events")
                    .header("Accept", "text/event-stream")
                    .GET()
                    .build();
            HttpResponse<InputStream> response = begin(request);
            if (response.statusCode() != 200) {
                try (InputStream body = response.body()) {
                    throw refused(response.statusCode(), body.readAllBytes());
                }
            }
            return response.body();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** Waits for the headers only: a request's own time limit may count until the end of its body. */
    private HttpResponse<InputStream> begin(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> response = http.sendAsync(request, BodyHandlers.ofInputStream());
        try {
            return response.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(e);
        } finally {
            response.cancel(true);
        }
    }

    private HttpRequest.Builder request(Object path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(server.resolve(Protocol.BASE + path))
                .header("Accept-Language", language.getLanguage());
        String bearer = token;
        return bearer == null ? builder : builder.header("Authorization", "Bearer " + bearer);
    }

    private HttpRequest.Builder request(Object path, @Nullable Object body) {
        HttpRequest.Builder builder = request(path).timeout(TIMEOUT);
        return body == null ? builder : builder.header("Content-Type", Protocol.JSON);
    }

    private HttpRequest.BodyPublisher publisher(@Nullable Object body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(codec.write(body));
    }

    private byte[] send(HttpRequest.Builder builder) throws ClientException {
        try {
            HttpResponse<byte[]> response = http.send(builder.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw refused(response.statusCode(), response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        }
    }

    private <T> T read(byte[] body, Class<T> type) throws ClientException {
        try {
            return codec.readAnswer(body, type);
        } catch (BadInputException e) {
            throw unreachable(e);
        }
    }

    private RefusedException refused(int status, byte[] body) {
        try {
            return new RefusedException(codec.readAnswer(body, Problem.class));
        } catch (BadInputException e) {
            String title = "HTTP " + status;
            return new RefusedException(new Problem(Problem.Type.FAILED.urn(), title, status, title, null, null, null));
        }
    }

    private UnreachableException unreachable(Exception cause) {
        return new UnreachableException(server.getHost() + ":" + server.getPort(), cause);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

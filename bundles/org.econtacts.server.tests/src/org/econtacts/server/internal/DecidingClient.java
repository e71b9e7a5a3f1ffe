package org.econtacts.server.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Lease;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;

/** Decides on one message after the other, each with its own key, until the server is gone; then repeats what it does not know. */
final class DecidingClient {

    private final int step;
    private final JsonCodec codec = new JsonCodec();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private volatile int inRound;
    private int retaken;
    private int next;
    private @Nullable DecisionOrder open;

    /** Works on every message whose number is {@code first} modulo {@code step}. */
    DecidingClient(int first, int step) {
        this.next = first;
        this.step = step;
    }

    /** Ids of the messages whose decision was acknowledged, with the id of the decision. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** How many were acknowledged since the round began. */
    int acknowledgedInRound() {
        return inRound;
    }

    /** How often a message had to be taken again because the lease was not known any more after a kill. */
    int retaken() {
        return retaken;
    }

    /** Counts anew. */
    void beginRound() {
        inRound = 0;
    }

    void decideUntilUnreachable(String address, String token) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI base = URI.create(address + Protocol.BASE);
            while (next < ManyMessages.COUNT) {
                DecisionOrder order = open;
                if (order == null) {
                    order = order(http, base, token);
                    open = order;
                }
                acknowledge(order, send(http, base, token, order));
            }
        } catch (IOException e) {
            // killed: what is open is repeated with the same key
        } catch (InterruptedException | BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stale decision counts for nothing: like an agent, it takes the message again. */
    private void acknowledge(DecisionOrder order, Optional<DecisionView> decided) {
        open = null;
        if (decided.isEmpty()) {
            retaken++;
            return;
        }
        acknowledged.put(order.message(), decided.get().decision().id());
        next += step;
        inRound = inRound + 1;
    }

    private DecisionOrder order(HttpClient http, URI base, String token)
            throws IOException, InterruptedException, BadInputException {
        String id = "m-" + next;
        MessageView message = codec.readAnswer(
                call(http, request(base, token, "/messages/" + id).GET()), MessageView.class);
        Lease lease = codec.readAnswer(
                call(http, request(base, token, "/messages/" + id + "/lease").POST(BodyPublishers.ofString("{}"))),
                Lease.class);
        return Orders.edit(message, lease, "Bonjour, réponse numéro " + next);
    }

    private Optional<DecisionView> send(HttpClient http, URI base, String token, DecisionOrder order)
            throws IOException, InterruptedException, BadInputException {
        byte[] body = codec.write(order);
        HttpRequest.Builder request = request(base, token, "/decisions")
                .header(Protocol.IDEMPOTENCY_KEY, "key-" + order.message())
                .POST(BodyPublishers.ofByteArray(body));
        byte[] answer = call(http, request);
        if (answer.length == 0) {
            return Optional.empty();
        }
        if (next % 7 == 0) {
            call(http, request);
        }
        return Optional.of(codec.readAnswer(answer, DecisionView.class));
    }

    private static HttpRequest.Builder request(URI base, String token, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", Protocol.JSON);
    }

    private static byte[] call(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 500) {
            throw new IOException("the server is going down: " + answer.statusCode());
        }
        if (answer.statusCode() == Problem.Type.STALE.status()) {
            return new byte[0];
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }
}

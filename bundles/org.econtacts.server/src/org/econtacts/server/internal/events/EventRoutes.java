package org.econtacts.server.internal.events;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.ServerEvent;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Authenticator;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.Route;

/** The stream of events (Server-Sent Events, WHATWG HTML, section 9.2). */
public final class EventRoutes {

    private final EventHub hub;
    private final Authenticator authenticator;
    private final JsonCodec codec;
    private final Duration heartbeat;

    /**
     * @param authenticator ends the stream of a session that was closed
     * @param heartbeat how often something is sent at least; below the idle time of connections, 30 s
     */
    public EventRoutes(EventHub hub, Authenticator authenticator, JsonCodec codec, Duration heartbeat) {
        this.hub = hub;
        this.authenticator = authenticator;
        this.codec = codec;
        this.heartbeat = heartbeat;
    }

    public List<Route> routes() {
        return List.of(Route.of("GET", "/events", "What changes, as Server-Sent Events: ids only", this::events)
                .answers(ServerEvent.class));
    }

    private Answer events(Exchange exchange) {
        return new Answer.Stream("text/event-stream", out -> send(exchange, out));
    }

    private void send(Exchange exchange, Answer.Out out) throws IOException, InterruptedException {
        Subscription subscription = hub.subscribe(exchange.caller());
        try {
            out.send(": connected\n\n");
            while (!subscription.hasEnded()
                    && authenticator.account(exchange.token()).isPresent()) {
                List<ServerEvent> events = subscription.take(heartbeat);
                out.send(events.isEmpty() ? ": still here\n\n" : text(events));
            }
        } finally {
            hub.unsubscribe(subscription);
        }
    }

    private String text(List<ServerEvent> events) {
        StringBuilder text = new StringBuilder();
        for (ServerEvent event : events) {
            text.append("data: ").append(codec.writeText(event)).append("\n\n");
        }
        return text.toString();
    }
}

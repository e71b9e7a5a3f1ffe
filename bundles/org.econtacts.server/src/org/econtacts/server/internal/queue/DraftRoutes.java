package org.econtacts.server.internal.queue;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import org.econtacts.model.Role;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.Protocol;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.DraftStore.Draft;
import org.econtacts.store.Store;

/** What an agent is writing. Kept also when the message is answered by another: no work is lost. */
public final class DraftRoutes {

    private static final String PATH = "/messages/{id}/draft";

    /** As many keys of drafts as are remembered: copies made by a bad line come within seconds. */
    private static final int REMEMBERED = 10_000;

    private final Store store;
    private final Clock clock;
    private final LinkedHashSet<String> seen = new LinkedHashSet<>();

    public DraftRoutes(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, "One's own draft", this::read)
                        .by(Role.AGENT)
                        .answers(DraftView.class),
                Route.of("PUT", PATH, "Keeps one's own draft; a key that was seen already changes nothing", this::keep)
                        .by(Role.AGENT)
                        .takes(DraftView.class)
                        .answers(DraftView.class),
                Route.of("DELETE", PATH, "Forgets one's own draft", this::forget)
                        .by(Role.AGENT));
    }

    private Answer read(Exchange exchange) throws ProblemException {
        String message = require(exchange);
        Draft draft =
                store.drafts().find(exchange.caller().name(), message).orElseThrow(() -> ProblemException.notFound());
        return Answer.of(view(draft));
    }

    private Answer keep(Exchange exchange) throws ProblemException, BadInputException {
        DraftView sent = exchange.body(DraftView.class);
        String message = require(exchange);
        if (isLate(exchange)) {
            return Answer.of(store.drafts()
                    .find(exchange.caller().name(), message)
                    .map(DraftRoutes::view)
                    .orElse(sent));
        }
        Draft draft = new Draft(
                exchange.caller().name(),
                message,
                sent.text(),
                sent.suggestion(),
                sent.template(),
                sent.intent(),
                clock.instant());
        store.drafts().put(draft);
        remember(exchange);
        return Answer.of(view(draft));
    }

    private Answer forget(Exchange exchange) throws ProblemException {
        String message = require(exchange);
        if (!isLate(exchange)) {
            store.drafts().delete(exchange.caller().name(), message);
            remember(exchange);
        }
        return Answer.done();
    }

    /** Whether it is a copy of a request that was done: a newer draft may have come since. */
    private boolean isLate(Exchange exchange) {
        synchronized (seen) {
            return seen.contains(key(exchange));
        }
    }

    private void remember(Exchange exchange) {
        if (exchange.header(Protocol.IDEMPOTENCY_KEY).isEmpty()) {
            return;
        }
        synchronized (seen) {
            seen.add(key(exchange));
            if (seen.size() > REMEMBERED) {
                seen.removeFirst();
            }
        }
    }

    private static String key(Exchange exchange) {
        return exchange.caller().name() + " " + exchange.header(Protocol.IDEMPOTENCY_KEY);
    }

    private String require(Exchange exchange) throws ProblemException {
        return store.messages()
                .find(exchange.path("id"), exchange.offices())
                .orElseThrow(ProblemException::notFound)
                .message()
                .id();
    }

    static DraftView view(Draft draft) {
        return new DraftView(draft.text(), draft.suggestion(), draft.template(), draft.intent(), draft.at());
    }
}

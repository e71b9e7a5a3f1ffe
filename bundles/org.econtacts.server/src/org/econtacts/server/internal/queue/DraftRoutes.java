package org.econtacts.server.internal.queue;

import java.time.Clock;
import java.util.List;
import org.econtacts.model.Role;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.DraftView;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.DraftStore.Draft;
import org.econtacts.store.Store;

/** What an agent is writing. Kept also when the message is answered by another: no work is lost. */
public final class DraftRoutes {

    private static final String PATH = "/messages/{id}/draft";

    private final Store store;
    private final Clock clock;

    public DraftRoutes(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, "One's own draft", this::read)
                        .by(Role.AGENT)
                        .answers(DraftView.class),
                Route.of("PUT", PATH, "Keeps one's own draft", this::keep)
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
        Draft draft = new Draft(
                exchange.caller().name(),
                require(exchange),
                sent.text(),
                sent.suggestion(),
                sent.template(),
                sent.intent(),
                clock.instant());
        store.drafts().put(draft);
        return Answer.of(view(draft));
    }

    private Answer forget(Exchange exchange) throws ProblemException {
        store.drafts().delete(exchange.caller().name(), require(exchange));
        return Answer.done();
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

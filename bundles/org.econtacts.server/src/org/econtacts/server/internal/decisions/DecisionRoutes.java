package org.econtacts.server.internal.decisions;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Role;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;
import org.econtacts.server.internal.engine.LearningLoop;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.server.internal.queue.LeaseRoutes;
import org.econtacts.store.DecisionOutcome;
import org.econtacts.store.Store;
import org.econtacts.store.StoredMessage;

/** Deciding on a message, and taking an answer back in time. */
public final class DecisionRoutes {

    private static final int LONGEST_KEY = 100;

    private final Store store;
    private final Decisions decisions;
    private final LearningLoop learning;
    private final EventHub events;
    private final Clock clock;

    public DecisionRoutes(Store store, Decisions decisions, LearningLoop learning, EventHub events, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.learning = learning;
        this.events = events;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of("POST", "/decisions", "Decides on a message; the same key twice has one effect", this::decide)
                        .by(Role.AGENT)
                        .needs(Protocol.IDEMPOTENCY_KEY)
                        .takes(DecisionOrder.class)
                        .answers(DecisionView.class),
                Route.of("POST", "/decisions/{id}/cancel", "Takes an answer back before it goes out", this::cancel)
                        .by(Role.AGENT)
                        .answers(DecisionView.class));
    }

    private Answer decide(Exchange exchange) throws ProblemException, BadInputException {
        String key = exchange.header(Protocol.IDEMPOTENCY_KEY);
        if (key.length() > LONGEST_KEY) {
            throw new BadInputException(Protocol.IDEMPOTENCY_KEY, Fault.BAD_ID);
        }
        DecisionOutcome outcome = decisions.record(exchange.body(DecisionOrder.class), exchange.caller(), key);
        return switch (outcome) {
            case DecisionOutcome.Recorded recorded -> recorded(recorded);
            case DecisionOutcome.Stale stale ->
                throw LeaseRoutes.stale(stale.lease(), stale.version(), exchange.caller());
            case DecisionOutcome.Closed closed -> throw new ProblemException(Problem.Type.CLOSED, "closed");
            case DecisionOutcome.KeyReused reused -> throw new ProblemException(Problem.Type.KEY_REUSED, "key-reused");
            case DecisionOutcome.Unknown unknown -> throw ProblemException.notFound();
        };
    }

    private Answer recorded(DecisionOutcome.Recorded recorded) {
        Decision decision = recorded.decision();
        if (!recorded.replayed()) {
            events.message(decision.message(), decision.office());
            learning.wake();
        }
        return Answer.of(new DecisionView(decision, recorded.version()));
    }

    private Answer cancel(Exchange exchange) throws ProblemException {
        Decision decision = store.decisions()
                .cancel(exchange.path("id"), exchange.caller().name(), clock.instant())
                .orElseThrow(ProblemException::notFound);
        if (decision.state() != DecisionState.CANCELLED) {
            throw new ProblemException(Problem.Type.TOO_LATE, "too-late");
        }
        events.message(decision.message(), decision.office());
        return Answer.of(new DecisionView(decision, version(decision)));
    }

    private long version(Decision decision) {
        return store.messages()
                .find(decision.message(), Set.of(decision.office()))
                .map(StoredMessage::version)
                .orElse(0L);
    }
}

package org.econtacts.server.internal.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Account;
import org.econtacts.model.Lease;
import org.econtacts.model.Role;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.LeaseRequest;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.TransferOrder;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.LeaseOutcome;
import org.econtacts.store.MessageStore;
import org.econtacts.store.StoredMessage;
import org.econtacts.store.TransferOutcome;
import org.econtacts.store.TransferRequest;

/** Taking a message in hand, giving it back, passing it to another office. */
public final class LeaseRoutes {

    /** How long a lease lasts without renewal. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final MessageStore messages;
    private final EventHub events;
    private final Clock clock;

    public LeaseRoutes(MessageStore messages, EventHub events, Clock clock) {
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of("POST", "/messages/{id}/lease", "Takes a message in hand, or renews", this::take)
                        .by(Role.AGENT)
                        .takes(LeaseRequest.class)
                        .answers(Lease.class),
                Route.of("DELETE", "/messages/{id}/lease", "Gives a message back", this::release)
                        .by(Role.AGENT)
                        .with("token", Long.class, "of the lease"),
                Route.of("POST", "/messages/{id}/transfer", "Moves a message to another office", this::transfer)
                        .by(Role.AGENT)
                        .takes(TransferOrder.class));
    }

    private Answer take(Exchange exchange) throws ProblemException, BadInputException {
        LeaseRequest request = exchange.body(LeaseRequest.class);
        StoredMessage message = require(exchange);
        Long token = request.token();
        @Nullable Lease current = message.lease();
        if (token != null && (current == null || current.token() != token)) {
            throw stale(current, message.version(), exchange.caller());
        }
        LeaseOutcome outcome =
                messages.lease(message.message().id(), exchange.offices(), exchange.caller(), clock.instant(), LEASE);
        return switch (outcome) {
            case LeaseOutcome.Granted granted -> granted(granted.lease(), message, token);
            case LeaseOutcome.Held held -> throw held(held.lease());
            case LeaseOutcome.Closed closed -> throw new ProblemException(Problem.Type.CLOSED, "closed");
            case LeaseOutcome.Unknown unknown -> throw ProblemException.notFound();
        };
    }

    private Answer granted(Lease lease, StoredMessage message, @Nullable Long renewed) {
        if (renewed == null) {
            events.message(lease.message(), message.office());
        }
        return Answer.of(lease);
    }

    private Answer release(Exchange exchange) throws ProblemException, BadInputException {
        StoredMessage message = require(exchange);
        if (exchange.text("token").isEmpty()) {
            throw new BadInputException("token", Fault.MISSING);
        }
        long token = exchange.number("token", 0, 0, Long.MAX_VALUE);
        messages.release(message.message().id(), exchange.caller(), token);
        events.message(message.message().id(), message.office());
        return Answer.done();
    }

    private Answer transfer(Exchange exchange) throws ProblemException, BadInputException {
        TransferOrder order = exchange.body(TransferOrder.class);
        if (order.reason().isBlank()) {
            throw new BadInputException("reason", Fault.MISSING);
        }
        StoredMessage message = require(exchange);
        TransferOutcome outcome = messages.transfer(request(message.message().id(), order, exchange));
        switch (outcome) {
            case TransferOutcome.Transferred moved ->
                events.message(message.message().id(), message.office(), order.office());
            case TransferOutcome.Stale stale -> throw stale(stale.lease(), stale.version(), exchange.caller());
            case TransferOutcome.Closed closed -> throw new ProblemException(Problem.Type.CLOSED, "closed");
            case TransferOutcome.Unknown unknown -> throw ProblemException.notFound();
            case TransferOutcome.NoSuchOffice none ->
                throw new BadInputException("office", Fault.UNKNOWN_NAME, offices());
        }
        return Answer.done();
    }

    private TransferRequest request(String message, TransferOrder order, Exchange exchange) {
        Instant now = clock.instant();
        return new TransferRequest(
                message,
                exchange.offices(),
                order.leaseToken(),
                order.version(),
                order.office(),
                order.reason(),
                exchange.caller(),
                now);
    }

    private StoredMessage require(Exchange exchange) throws ProblemException {
        return messages.find(exchange.path("id"), exchange.offices()).orElseThrow(ProblemException::notFound);
    }

    private String offices() {
        return String.join(
                ", ", messages.offices().stream().map(office -> office.id()).toList());
    }

    private static ProblemException held(Lease lease) {
        return new ProblemException(Problem.Type.HELD, "held", lease.holderName()).heldBy(lease.holderName());
    }

    /** Somebody took the message since, or it changed: the caller keeps his draft and reads the message again. */
    public static ProblemException stale(@Nullable Lease lease, long version, Account caller) {
        if (lease != null && !lease.holder().equals(caller.name())) {
            return new ProblemException(Problem.Type.STALE, "stale.held", lease.holderName())
                    .heldBy(lease.holderName())
                    .atVersion(version);
        }
        return new ProblemException(Problem.Type.STALE, "stale").atVersion(version);
    }
}

package org.econtacts.server.internal.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.econtacts.model.Office;
import org.econtacts.model.Role;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.IntakeReport;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.JsonLines.StreamTooLargeException;
import org.econtacts.protocol.MessageLine;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;
import org.econtacts.server.internal.engine.EngineLife;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.server.internal.intake.IncomingMessages.Incoming;
import org.econtacts.store.MessageStore;

/** Messages coming in over HTTP: one, or many as JSON Lines. */
public final class IntakeRoutes {

    private static final long PATIENCE_SECONDS = 20;

    private final MessageStore messages;
    private final MessageIntake intake;
    private final EngineLife engine;
    private final JsonCodec codec;
    private final Clock clock;

    public IntakeRoutes(MessageStore messages, MessageIntake intake, EngineLife engine, JsonCodec codec, Clock clock) {
        this.messages = messages;
        this.intake = intake;
        this.engine = engine;
        this.codec = codec;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.of("POST", "/messages", "Takes messages in, for one's own offices", this::take)
                .by(Role.AGENT, Role.ADMIN)
                .with("office", String.class, "for messages that name none; one's first when absent")
                .takesLines(MessageLine.class)
                .answers(IntakeReport.class));
    }

    private Answer take(Exchange exchange) throws ProblemException, BadInputException {
        IncomingMessages incoming = incoming(exchange);
        try {
            if (!engine.awaitReady(PATIENCE_SECONDS)) {
                throw new ProblemException(Problem.Type.UNAVAILABLE, "starting");
            }
            return Answer.of(exchange.hasLines() ? lines(exchange, incoming) : one(exchange, incoming));
        } catch (StreamTooLargeException e) {
            throw new ProblemException(Problem.Type.TOO_LARGE, "too-large.stream");
        } catch (IOException e) {
            throw new ProblemException(Problem.Type.BAD_REQUEST, "body-broken");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.Type.UNAVAILABLE, "stopping");
        }
    }

    private IncomingMessages incoming(Exchange exchange) throws BadInputException {
        List<Office> own = messages.offices().stream()
                .filter(office -> exchange.offices().contains(office.id()))
                .toList();
        String wanted = exchange.text("office");
        List<String> ids = own.stream().map(Office::id).toList();
        if (own.isEmpty() || !wanted.isEmpty() && !ids.contains(wanted)) {
            throw new BadInputException("office", Fault.UNKNOWN_NAME, String.join(", ", ids));
        }
        return new IncomingMessages(own, wanted.isEmpty() ? ids.getFirst() : wanted, clock);
    }

    private IntakeReport one(Exchange exchange, IncomingMessages incoming)
            throws ProblemException, BadInputException, InterruptedException {
        Incoming message = incoming.read(exchange.body(MessageLine.class));
        int added = intake.add(List.of(message));
        return new IntakeReport(
                added, 1L - added, List.of(), List.of(message.message().id()));
    }

    private IntakeReport lines(Exchange exchange, IncomingMessages incoming) throws IOException, InterruptedException {
        return new LineIntake<>(
                        json -> incoming.read(codec.read(json, MessageLine.class)),
                        new MessageWriter(intake),
                        exchange.sentences().language(),
                        refusal -> {})
                .take(exchange.stream(), Protocol.MAX_STREAM_BYTES);
    }
}

package org.econtacts.server.internal.labels;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.SampleList;
import org.econtacts.server.internal.engine.LearningLoop;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.LabelStore;
import org.econtacts.store.LabelStore.Labelling;
import org.econtacts.store.LabelStore.Order;
import org.econtacts.store.LabelStore.SamplePage;

/** The label set, and the curator's samples. */
public final class LabelRoutes {

    private static final int MOST_ROWS = 500;
    private static final int USUAL_ROWS = 100;

    private final LabelStore labels;
    private final Supplier<LabelSet> builtIn;
    private final LearningLoop learning;
    private final EventHub events;
    private final Clock clock;

    /** @param builtIn the label set before the store has one */
    public LabelRoutes(
            LabelStore labels, Supplier<LabelSet> builtIn, LearningLoop learning, EventHub events, Clock clock) {
        this.labels = labels;
        this.builtIn = builtIn;
        this.learning = learning;
        this.events = events;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/label-set", "The newest label set", exchange -> Answer.of(current()))
                        .answers(LabelSet.class),
                Route.of("GET", "/samples", "A stretch of the samples", this::samples)
                        .by(Role.CURATOR)
                        .with("state", SampleState.class, "only in this state")
                        .with("text", String.class, "words that must occur")
                        .with("order", Order.class, "LEAST_CERTAIN_FIRST when absent")
                        .with("offset", Long.class, "position of the first, from 0")
                        .with("limit", Long.class, "at most " + MOST_ROWS + ", " + USUAL_ROWS + " when absent")
                        .answers(SampleList.class),
                Route.of("POST", "/samples/{id}/labels", "Labels a sample", this::label)
                        .by(Role.CURATOR)
                        .takes(LabelOrder.class)
                        .answers(Sample.class),
                Route.of("POST", "/samples/undo", "Takes one's last labelling back", this::undo)
                        .by(Role.CURATOR)
                        .answers(Sample.class));
    }

    private LabelSet current() {
        return labels.labelSet().orElseGet(builtIn);
    }

    private Answer samples(Exchange exchange) throws BadInputException {
        Order order = exchange.choice("order", Order.class);
        SamplePage page = labels.page(
                exchange.choice("state", SampleState.class),
                exchange.words("text"),
                order == null ? Order.LEAST_CERTAIN_FIRST : order,
                exchange.number("offset", 0, 0, Integer.MAX_VALUE),
                (int) exchange.number("limit", USUAL_ROWS, 0, MOST_ROWS));
        long labelled = labels.count(SampleState.LABELLED) + labels.count(SampleState.OUT_OF_SCOPE);
        return Answer.of(new SampleList(page.total(), page.offset(), labelled, page.rows()));
    }

    private Answer label(Exchange exchange) throws ProblemException, BadInputException {
        LabelOrder order = exchange.body(LabelOrder.class);
        LabelSet set = current();
        check(order, set);
        Sample before = labels.find(exchange.path("id")).orElseThrow(ProblemException::notFound);
        Labelling labelling = new Labelling(
                before.id(),
                order.version(),
                order.state(),
                order.labels(),
                exchange.caller().name(),
                set.version(),
                clock.instant());
        Sample now = labels.label(labelling)
                .orElseThrow(
                        () -> new ProblemException(Problem.Type.STALE, "stale.sample").atVersion(before.version()));
        return changed(now);
    }

    private static void check(LabelOrder order, LabelSet set) throws BadInputException {
        if ((order.state() == SampleState.LABELLED) == order.labels().isEmpty()) {
            throw new BadInputException("labels", order.labels().isEmpty() ? Fault.MISSING : Fault.NOT_FOR_KIND);
        }
        for (String label : order.labels()) {
            if (set.find(label).isEmpty()) {
                throw new BadInputException("labels", Fault.UNKNOWN_NAME, "GET /label-set");
            }
        }
    }

    private Answer undo(Exchange exchange) throws ProblemException {
        Sample now = labels.undo(exchange.caller().name(), clock.instant())
                .orElseThrow(() -> new ProblemException(Problem.Type.NOT_FOUND, "nothing-to-undo"));
        return changed(now);
    }

    private Answer changed(Sample now) {
        events.sample(now.id());
        learning.wake();
        return Answer.of(now);
    }
}

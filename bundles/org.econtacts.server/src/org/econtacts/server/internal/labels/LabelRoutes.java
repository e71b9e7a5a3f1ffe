package org.econtacts.server.internal.labels;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.LabelAnswers;
import org.econtacts.protocol.LabelBatch;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.StepOrder;
import org.econtacts.protocol.StepView;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.LabelStore;
import org.econtacts.store.LabelStore.SamplePage;
import org.econtacts.store.labels.LabelAction;
import org.econtacts.store.labels.LabelOutcome;
import org.econtacts.store.labels.SampleQuery;
import org.econtacts.store.labels.Steps;

/** The label set, the curator's samples and labels, undo and redo. */
final class LabelRoutes {

    private static final int MOST_ROWS = 500;
    private static final int USUAL_ROWS = 100;

    private final LabelStore labels;
    private final LabelActions actions;
    private final LabelResults results;

    LabelRoutes(LabelStore labels, LabelActions actions, LabelResults results) {
        this.labels = labels;
        this.actions = actions;
        this.results = results;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/label-set", "The newest label set", exchange -> Answer.of(actions.labelSet()))
                        .answers(LabelSet.class),
                Queries.described(Route.of("GET", "/samples", "A stretch of the samples", this::samples))
                        .by(Role.CURATOR)
                        .with("offset", Long.class, "position of the first, from 0")
                        .with("limit", Long.class, "at most " + MOST_ROWS + ", " + USUAL_ROWS + " when absent")
                        .answers(SampleList.class),
                Route.of("POST", "/samples/{id}/labels", "Labels a sample", this::label)
                        .by(Role.CURATOR)
                        .takes(LabelOrder.class)
                        .answers(Sample.class),
                Route.of("POST", "/labels", "Labels many samples, each for itself", this::batch)
                        .by(Role.CURATOR)
                        .takes(LabelBatch.class)
                        .answers(LabelAnswers.class),
                Route.of("POST", "/samples/undo", "Takes one's last step back", exchange -> step(exchange, false))
                        .by(Role.CURATOR)
                        .takes(StepOrder.class)
                        .answers(StepView.class),
                Route.of(
                                "POST",
                                "/samples/redo",
                                "Does one's last step taken back again",
                                exchange -> step(exchange, true))
                        .by(Role.CURATOR)
                        .takes(StepOrder.class)
                        .answers(StepView.class));
    }

    private Answer samples(Exchange exchange) throws BadInputException {
        SampleQuery query = Queries.read(exchange, results.shares());
        SamplePage page = labels.page(query, exchange.number("offset", 0, 0, Integer.MAX_VALUE), (int)
                exchange.number("limit", USUAL_ROWS, 0, MOST_ROWS));
        long labelled = labels.count(SampleState.LABELLED) + labels.count(SampleState.OUT_OF_SCOPE);
        Double probability = query.order() == SampleOrder.RANDOM_AUDIT
                ? Double.valueOf(results.shares().audit())
                : null;
        return Answer.of(new SampleList(
                page.total(),
                page.offset(),
                labelled,
                actions.labelSet().version(),
                probability,
                page.rows(),
                page.model().isEmpty() ? null : page.model()));
    }

    private Answer label(Exchange exchange) throws ProblemException, BadInputException {
        LabelAction action = actions.of(
                exchange.path("id"),
                exchange.body(LabelOrder.class),
                exchange.caller().name(),
                false);
        return Answer.of(results.done(labels.label(action), exchange));
    }

    /** A bad order leaves the others alone; the good ones go in together. */
    private Answer batch(Exchange exchange) throws ProblemException, BadInputException {
        List<LabelBatch.Item> items = exchange.body(LabelBatch.class).items();
        if (items.size() > LabelBatch.MOST) {
            throw new BadInputException("items", Fault.TOO_LONG, "" + LabelBatch.MOST);
        }
        List<LabelAction> good = new ArrayList<>();
        List<LabelAnswers.Answer> answers = new ArrayList<>();
        for (LabelBatch.Item each : items) {
            answers.add(checked(each, exchange, good));
        }
        List<LabelOutcome> outcomes = good.isEmpty() ? List.of() : labels.label(good);
        int next = 0;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).problem() == null) {
                answers.set(i, answer(answers.get(i).event(), outcomes.get(next++), exchange));
            }
        }
        return Answer.of(new LabelAnswers(answers));
    }

    private LabelAnswers.Answer checked(LabelBatch.Item item, Exchange exchange, List<LabelAction> good) {
        String event = item.order().event();
        try {
            good.add(actions.of(item.sample(), item.order(), exchange.caller().name(), false));
            return new LabelAnswers.Answer(event, null, null);
        } catch (BadInputException e) {
            ProblemException problem = new ProblemException(
                    Problem.Type.BAD_REQUEST,
                    "batch.bad",
                    e.sentence(exchange.sentences().language()));
            return new LabelAnswers.Answer(event, null, problem.at(e.field()).toProblem(exchange.sentences()));
        }
    }

    private LabelAnswers.Answer answer(String event, LabelOutcome outcome, Exchange exchange) {
        try {
            Sample seen = results.done(outcome, exchange);
            ProblemException decided = results.decidedOtherwise(outcome, exchange.sentences());
            return new LabelAnswers.Answer(
                    event, seen, decided == null ? null : decided.toProblem(exchange.sentences()));
        } catch (ProblemException e) {
            return new LabelAnswers.Answer(event, null, e.toProblem(exchange.sentences()));
        }
    }

    private Answer step(Exchange exchange, boolean redo) throws ProblemException, BadInputException {
        StepOrder order = exchange.body(StepOrder.class);
        String event = LabelActions.event(order.event());
        String target = order.target();
        Steps steps = labels.undo(event, exchange.caller().name(), redo, actions.now(), target == null ? "" : target)
                .orElseThrow(() ->
                        new ProblemException(Problem.Type.NOT_FOUND, redo ? "nothing-to-redo" : "nothing-to-undo"));
        List<Sample> seen = new ArrayList<>();
        for (Sample each : steps.samples()) {
            seen.add(results.seen(each.id(), exchange.caller()));
        }
        results.changed(seen.size() == 1 ? seen.getFirst().id() : "");
        return Answer.of(new StepView(steps.step().id(), steps.count(), seen));
    }
}

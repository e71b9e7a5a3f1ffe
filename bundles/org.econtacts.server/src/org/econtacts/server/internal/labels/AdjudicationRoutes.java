package org.econtacts.server.internal.labels;

import java.util.List;
import org.econtacts.model.Label;
import org.econtacts.model.Mark;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.protocol.AdjudicationList;
import org.econtacts.protocol.AdjudicationList.Case;
import org.econtacts.protocol.AdjudicationList.Said;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.LabelStore;

/** Deciding between curators who disagree; also again, when one of them disagrees with what was decided since. */
final class AdjudicationRoutes {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final LabelStore labels;
    private final LabelActions actions;
    private final LabelResults results;

    AdjudicationRoutes(LabelStore labels, LabelActions actions, LabelResults results) {
        this.labels = labels;
        this.actions = actions;
        this.results = results;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/adjudication", "Samples on which curators disagree", this::list)
                        .by(Role.CURATOR)
                        .with("offset", Long.class, "position of the first, from 0")
                        .with("limit", Long.class, "at most " + MOST + ", " + USUAL + " when absent")
                        .answers(AdjudicationList.class),
                Route.of("POST", "/samples/{id}/adjudication", "Decides between curators", this::decide)
                        .by(Role.CURATOR)
                        .takes(LabelOrder.class)
                        .answers(Sample.class));
    }

    private Answer list(Exchange exchange) throws BadInputException {
        long offset = exchange.number("offset", 0, 0, Integer.MAX_VALUE);
        long limit = exchange.number("limit", USUAL, 0, MOST);
        List<String> open = labels.contested();
        List<Case> cases =
                open.stream().skip(offset).limit(limit).map(this::side).toList();
        return Answer.of(new AdjudicationList(open.size(), cases));
    }

    private Case side(String id) {
        Sample sample = labels.find(id).orElseThrow();
        List<Label> all = labels.labels(id);
        Label judged = all.stream().filter(Label::adjudicated).findFirst().orElse(null);
        List<Said> said = all.stream()
                .filter(label -> !label.adjudicated())
                .map(label -> new Said(label.curator(), label.mark(), label.blind(), label.at()))
                .toList();
        Mark decided = judged == null ? null : judged.mark();
        return new Case(id, sample.text(), sample.best(), said, decided, judged == null ? 0 : judged.version());
    }

    private Answer decide(Exchange exchange) throws ProblemException, BadInputException {
        String curator = exchange.caller().name();
        LabelOrder order = exchange.body(LabelOrder.class);
        return Answer.of(results.done(labels.label(actions.of(exchange.path("id"), order, curator, true)), exchange));
    }
}

package org.econtacts.server.internal.labels;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.LabelConflicts;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.LabelAction;

/** What one curator said of one sample from two places: both are kept, the curator chooses. */
final class ConflictRoutes {

    private final LabelStore labels;
    private final LabelActions actions;
    private final LabelResults results;

    ConflictRoutes(LabelStore labels, LabelActions actions, LabelResults results) {
        this.labels = labels;
        this.actions = actions;
        this.results = results;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/samples/conflicts", "One's own labels that contradict each other", this::list)
                        .by(Role.CURATOR)
                        .answers(LabelConflicts.class),
                Route.of("POST", "/samples/conflicts/{id}", "Says what counts", this::resolve)
                        .by(Role.CURATOR)
                        .takes(LabelOrder.class)
                        .answers(Sample.class));
    }

    private Answer list(Exchange exchange) {
        List<LabelConflicts.Conflict> all = new ArrayList<>();
        for (LabelEvent each : labels.conflicts(exchange.caller().name())) {
            all.add(conflict(each));
        }
        return Answer.of(new LabelConflicts(all));
    }

    private LabelConflicts.Conflict conflict(LabelEvent event) {
        Label mine = own(event);
        Sample sample = labels.find(event.sample()).orElseThrow();
        return new LabelConflicts.Conflict(
                event.id(),
                event.sample(),
                sample.state() == SampleState.QUARANTINED ? "" : sample.text(),
                event.adjudicated(),
                event.after(),
                event.madeAt(),
                mine == null ? null : mine.mark(),
                mine == null ? null : mine.at(),
                mine == null ? 0 : mine.version());
    }

    private @Nullable Label own(LabelEvent event) {
        return labels.labels(event.sample()).stream()
                .filter(label -> event.adjudicated()
                        ? label.adjudicated()
                        : !label.adjudicated() && label.curator().equals(event.curator()))
                .findFirst()
                .orElse(null);
    }

    private Answer resolve(Exchange exchange) throws ProblemException, BadInputException {
        LabelOrder order = exchange.body(LabelOrder.class);
        String curator = exchange.caller().name();
        LabelEvent kept = labels.conflicts(curator).stream()
                .filter(event -> event.id().equals(exchange.path("id")))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        LabelAction action = actions.of(kept.sample(), order, curator, kept.adjudicated());
        return Answer.of(results.done(labels.resolve(kept.id(), action), exchange));
    }
}

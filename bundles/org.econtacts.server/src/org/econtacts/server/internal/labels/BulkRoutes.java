package org.econtacts.server.internal.labels;

import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Mark;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.Sight;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BulkOrder;
import org.econtacts.protocol.BulkPreview;
import org.econtacts.protocol.Problem;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.LabelStore;
import org.econtacts.store.LabelStore.SamplePage;
import org.econtacts.store.labels.LabelAction;
import org.econtacts.store.labels.SampleQuery;

/** One label for all samples that a query finds, with a preview; one undo takes it back. */
final class BulkRoutes {

    private static final int EXAMPLES = 5;

    private final LabelStore labels;
    private final LabelActions actions;
    private final LabelResults results;

    BulkRoutes(LabelStore labels, LabelActions actions, LabelResults results) {
        this.labels = labels;
        this.actions = actions;
        this.results = results;
    }

    List<Route> routes() {
        return List.of(
                Queries.described(Route.of("GET", "/samples/bulk", "What a bulk change would touch", this::preview))
                        .by(Role.CURATOR)
                        .answers(BulkPreview.class),
                Route.of("POST", "/samples/bulk", "Labels all samples that a query finds", this::change)
                        .by(Role.CURATOR)
                        .takes(BulkOrder.class)
                        .answers(BulkPreview.class));
    }

    private Answer preview(Exchange exchange) throws BadInputException {
        SampleQuery query = Queries.read(exchange, results.shares());
        SamplePage page = labels.page(query, 0, Integer.MAX_VALUE);
        long labelled = page.rows().stream().filter(sample -> hasLabel(sample)).count();
        List<Sample> examples = page.rows().stream().limit(EXAMPLES).toList();
        return Answer.of(new BulkPreview(page.total(), 0, labelled, examples));
    }

    private static boolean hasLabel(Sample sample) {
        return Mark.of(sample.state(), sample.labels()).hasOpinion();
    }

    private Answer change(Exchange exchange) throws ProblemException, BadInputException {
        BulkOrder order = exchange.body(BulkOrder.class);
        actions.check(order.event(), order.state(), order.labels());
        SampleOrder sorted = order.order();
        SampleQuery query = new SampleQuery(
                results.shares().viewer(exchange.caller()),
                order.found(),
                orEmpty(order.text()),
                orEmpty(order.intent()),
                sorted == null ? SampleOrder.LEAST_CERTAIN_FIRST : sorted);
        long changed = labels.bulk(
                        query, order.expected(), action(order, exchange.caller().name()))
                .orElseThrow(() -> new ProblemException(Problem.Type.STALE, "stale.bulk"));
        results.changed("");
        return Answer.of(new BulkPreview(order.expected(), changed, 0, List.of()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private LabelAction action(BulkOrder order, String curator) {
        LabelSet set = actions.labelSet();
        Instant now = actions.now();
        return new LabelAction(
                order.event(),
                "",
                curator,
                false,
                0,
                Mark.of(order.state(), order.labels()),
                set.version(),
                Sight.NONE,
                now,
                now);
    }
}

package org.econtacts.server.internal.labels;

import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.labels.SampleQuery;

/** Reads which samples a request is about. */
final class Queries {

    private Queries() {}

    /** The route with the parameters of a query. */
    static Route described(Route route) {
        return route.with("state", SampleState.class, "only in this state")
                .with("text", String.class, "words that must occur")
                .with("intent", String.class, "only those labelled with it, or held for it while they have no label")
                .with("order", SampleOrder.class, "LEAST_CERTAIN_FIRST when absent");
    }

    static SampleQuery read(Exchange exchange, LabelShares shares) throws BadInputException {
        SampleOrder order = exchange.choice("order", SampleOrder.class);
        return new SampleQuery(
                shares.viewer(exchange.caller()),
                exchange.choice("state", SampleState.class),
                exchange.words("text"),
                exchange.words("intent"),
                order == null ? SampleOrder.LEAST_CERTAIN_FIRST : order);
    }
}

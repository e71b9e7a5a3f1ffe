package org.econtacts.server.internal.queue;

import java.util.List;
import java.util.Set;
import org.econtacts.model.Audience;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Role;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.QueueView;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.MessageStore;
import org.econtacts.store.QueuePage;
import org.econtacts.store.QueueQuery;
import org.econtacts.store.QueueRow;

/** The queue, in pages. */
public final class QueueRoutes {

    private static final int MOST_ROWS = 500;
    private static final int USUAL_ROWS = 100;

    private final MessageStore messages;

    public QueueRoutes(MessageStore messages) {
        this.messages = messages;
    }

    public List<Route> routes() {
        return List.of(Route.of("GET", "/messages", "A stretch of the queue, sorted, from any position", this::page)
                .by(Role.AGENT, Role.TEAM_LEAD)
                .with("status", MessageStatus.class, "only those that stand there")
                .with("audience", Audience.class, "only from this audience")
                .with("intent", String.class, "only with this intent suggested first")
                .with("minimumConfidence", Double.class, "0 to 1, of the best suggestion")
                .with("text", String.class, "words in sender, subject or body, whatever their accents")
                .with("order", QueueQuery.Order.class, "OLDEST_FIRST when absent")
                .with("office", String.class, "only in this office")
                .with("offset", Long.class, "position of the first row, from 0")
                .with("limit", Long.class, "at most " + MOST_ROWS + ", " + USUAL_ROWS + " when absent")
                .answers(QueueView.class));
    }

    private Answer page(Exchange exchange) throws BadInputException {
        long offset = exchange.number("offset", 0, 0, Integer.MAX_VALUE);
        int limit = (int) exchange.number("limit", USUAL_ROWS, 0, MOST_ROWS);
        QueuePage page = messages.page(query(exchange), offset, limit);
        return Answer.of(new QueueView(
                page.total(),
                page.offset(),
                page.rows().stream().map(QueueRoutes::line).toList()));
    }

    private static QueueQuery query(Exchange exchange) throws BadInputException {
        String intent = exchange.text("intent");
        QueueQuery.Order order = exchange.choice("order", QueueQuery.Order.class);
        return new QueueQuery(
                offices(exchange),
                exchange.choice("status", MessageStatus.class),
                exchange.choice("audience", Audience.class),
                intent.isEmpty() ? null : intent,
                exchange.share("minimumConfidence"),
                exchange.words("text"),
                order == null ? QueueQuery.Order.OLDEST_FIRST : order);
    }

    private static Set<String> offices(Exchange exchange) {
        String wanted = exchange.text("office");
        if (wanted.isEmpty()) {
            return exchange.offices();
        }
        return exchange.offices().contains(wanted) ? Set.of(wanted) : Set.of();
    }

    private static QueueLine line(QueueRow row) {
        return new QueueLine(
                row.id(),
                row.office(),
                row.audience(),
                row.receivedAt(),
                row.senderName(),
                row.subject(),
                row.intent(),
                row.confidence(),
                row.preview(),
                row.status(),
                row.version(),
                row.leaseHolder(),
                row.control());
    }
}

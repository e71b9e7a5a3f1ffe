package org.econtacts.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.DecisionState;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;

/** A decision that the server has not been told yet, in the form in which it would answer. */
final class PendingDecision {

    private static final String PREFIX = "outbox:";

    private PendingDecision() {}

    static DecisionView of(Operation operation, DecisionOrder order, String account) {
        String text = order.text();
        Decision decision = new Decision(
                PREFIX + operation.id(),
                order.message(),
                order.kind(),
                order.suggestion(),
                order.template(),
                0,
                order.intent(),
                text == null ? "" : text,
                order.reason(),
                Duration.ofMillis(order.spentMillis()),
                account,
                "",
                operation.at(),
                operation.at(),
                DecisionState.WAITING);
        return new DecisionView(decision, order.version());
    }

    /** What is told of one that was given up before the server heard of it; the message is as it was. */
    static DecisionView cancelled(Operation operation, String account) {
        Instant at = operation.at();
        Decision decision = new Decision(
                PREFIX + operation.id(),
                operation.target(),
                DecisionKind.OTHER_ANSWER,
                null,
                null,
                0,
                null,
                "",
                null,
                Duration.ZERO,
                account,
                "",
                at,
                at,
                DecisionState.CANCELLED);
        return new DecisionView(decision, 0);
    }

    /** The id of the operation that a decision's id stands for; empty when it is the server's own. */
    static String operation(String decision) {
        return decision.startsWith(PREFIX) ? decision.substring(PREFIX.length()) : "";
    }

    static Optional<Operation> find(Outbox outbox, String decision) {
        return outbox.find(operation(decision));
    }
}

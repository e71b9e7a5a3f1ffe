package org.econtacts.server.internal;

import org.econtacts.model.DecisionKind;
import org.econtacts.model.Lease;
import org.econtacts.model.RejectionReason;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;

/** Decisions as a client makes them. */
final class Orders {

    private Orders() {}

    /** The best suggestion as it stands. */
    static DecisionOrder accept(MessageView message, Lease lease) {
        SuggestionView best = message.suggestions().getFirst();
        return new DecisionOrder(
                message.message().id(),
                DecisionKind.ACCEPTED,
                best.suggestion().id(),
                null,
                null,
                best.text(),
                null,
                1_500,
                lease.token(),
                message.version());
    }

    /** The best suggestion with another text. */
    static DecisionOrder edit(MessageView message, Lease lease, String text) {
        return new DecisionOrder(
                message.message().id(),
                DecisionKind.EDITED,
                message.suggestions().getFirst().suggestion().id(),
                null,
                null,
                text,
                null,
                1_500,
                lease.token(),
                message.version());
    }

    /** Turns the best suggestion down. */
    static DecisionOrder reject(MessageView message, Lease lease, RejectionReason reason) {
        return new DecisionOrder(
                message.message().id(),
                DecisionKind.REJECTED,
                message.suggestions().getFirst().suggestion().id(),
                null,
                null,
                null,
                reason,
                1_500,
                lease.token(),
                message.version());
    }

    /** An answer of one's own. */
    static DecisionOrder other(MessageView message, Lease lease, String text) {
        return new DecisionOrder(
                message.message().id(),
                DecisionKind.OTHER_ANSWER,
                null,
                null,
                null,
                text,
                null,
                1_500,
                lease.token(),
                message.version());
    }
}

package org.econtacts.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.RefusedException;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.MessageStatus;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.Problem;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox.Request;

/** What of one account's work is not with the server, and what its author can do about it. */
public final class WaitingWork {

    private final EContactsClient client;
    private final LocalStore store;
    private final String account;
    private final JsonCodec codec = new JsonCodec();

    public WaitingWork(EContactsClient client, LocalStore store, String account) {
        this.client = client;
        this.store = store;
        this.account = account;
    }

    /** What waits, and what was overtaken or refused, oldest first. */
    public List<Operation> all() {
        return store.outbox().all().stream()
                .filter(each -> each.account().equals(account))
                .toList();
    }

    /** What the author wrote; empty when there is no text in it. */
    public String text(Operation operation) {
        String text = switch (operation.kind()) {
            case DECISION ->
                body(operation, DecisionOrder.class).map(DecisionOrder::text).orElse("");
            case DRAFT -> body(operation, DraftView.class).map(DraftView::text).orElse("");
            default -> "";
        };
        return text == null ? "" : text;
    }

    /** The decision that the operation is; empty when it is something else. */
    public Optional<DecisionOrder> decision(Operation operation) {
        return operation.kind() == Kind.DECISION ? body(operation, DecisionOrder.class) : Optional.empty();
    }

    private <T> Optional<T> body(Operation operation, Class<T> type) {
        try {
            return Optional.of(codec.readAnswer(operation.body().getBytes(StandardCharsets.UTF_8), type));
        } catch (BadInputException e) {
            return Optional.empty();
        }
    }

    /** The message as it is now; empty when this account may not see it any more. Blocks. */
    public Optional<MessageView> now(Operation operation) throws ClientException {
        try {
            return Optional.of(client.message(operation.target()));
        } catch (RefusedException e) {
            if (e.problem().kind() == Problem.Type.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Whether it can be sent once more as it is, or as a new answer to the message as it is now. The server has kept a label
     * in conflict: it is decided there.
     */
    public boolean canSendAgain(Operation operation) {
        boolean kept = operation.kind() == Kind.LABEL && operation.state() == Operation.State.CONFLICT;
        return !operation.waits() && operation.kind() != Kind.DRAFT && !kept;
    }

    /**
     * Sends it once more: a decision as a new one, to the message as it is now. Blocks.
     *
     * @return false when the message is not open to this account any more
     */
    public boolean sendAgain(Operation operation) throws ClientException, IOException {
        if (operation.kind() != Kind.DECISION) {
            store.outbox().again(operation);
            return true;
        }
        MessageView message = now(operation).orElse(null);
        Optional<DecisionOrder> old = body(operation, DecisionOrder.class);
        if (message == null || old.isEmpty() || message.status() != MessageStatus.OPEN) {
            return false;
        }
        DecisionOrder order = renewed(old.get(), message);
        Request request = new Request(account, Kind.DECISION, operation.target(), operation.title(), order);
        store.outbox().replace(operation, request);
        return true;
    }

    /** The same for the message as it is now; a free answer when the suggestion is gone. Its lease is taken anew. */
    private static DecisionOrder renewed(DecisionOrder old, MessageView message) {
        @Nullable String suggestion = old.suggestion();
        boolean known = suggestion != null
                && message.suggestions().stream()
                        .anyMatch(each -> each.suggestion().id().equals(suggestion));
        boolean free = suggestion != null && !known && old.kind().answers();
        return new DecisionOrder(
                old.message(),
                free ? DecisionKind.OTHER_ANSWER : old.kind(),
                free ? null : suggestion,
                old.template(),
                old.intent(),
                old.text(),
                old.reason(),
                old.spentMillis(),
                0,
                message.version());
    }

    /** Gives it up; false when it is on its way. */
    public boolean discard(Operation operation) throws IOException {
        return store.outbox().discard(operation);
    }
}

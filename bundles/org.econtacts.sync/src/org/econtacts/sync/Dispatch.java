package org.econtacts.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.RefusedException;
import org.econtacts.client.UnreachableException;
import org.econtacts.model.Lease;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.LabelAnswers;
import org.econtacts.protocol.LabelBatch;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.StepOrder;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Operation.State;

/** Tells the server one operation, and notes what it answers. Safe for many threads, one for each target at a time. */
final class Dispatch {

    /** What came of it. */
    enum Outcome {
        /** It is done, or a person has to look at it: the next one of that target can go. */
        SETTLED,
        /** The server will not now, but others may go. */
        LATER,
        /** The server is not there, or does not know the session. */
        UNREACHABLE,
        SIGNED_OUT
    }

    private final Outbox outbox;
    private final Cache cache;
    private final EContactsClient client;
    private final Runnable answered;
    private final JsonCodec codec = new JsonCodec();
    private final DecisionResults results = new DecisionResults();
    private final LabelNews labelNews = new LabelNews();

    /** @param answered told that the server is there, before what it answered is noted */
    Dispatch(LocalStore store, EContactsClient client, Runnable answered) {
        outbox = store.outbox();
        cache = store.cache();
        this.client = client;
        this.answered = answered;
    }

    DecisionResults results() {
        return results;
    }

    LabelNews labelNews() {
        return labelNews;
    }

    /** @throws IOException if what came of it cannot be written: it will be sent again */
    Outcome send(Operation waiting) throws IOException {
        Operation operation = outbox.sending(waiting).orElse(null);
        if (operation == null) {
            return Outcome.SETTLED;
        }
        try {
            tell(operation);
            answered.run();
            outbox.done(operation);
            return Outcome.SETTLED;
        } catch (RefusedException e) {
            return refused(operation, e.problem());
        } catch (ClientException e) {
            outbox.unsent(operation);
            return Outcome.UNREACHABLE;
        } catch (BadInputException e) {
            throw foreign(e);
        } catch (IOException e) {
            outbox.unsent(operation);
            throw e;
        }
    }

    private static IllegalStateException foreign(BadInputException e) {
        return new IllegalStateException("the journal was written by another version of this program", e);
    }

    /**
     * The same with many labels in one call; each counts for itself.
     *
     * @param waiting at most {@link LabelBatch#MOST}
     */
    Outcome sendLabels(List<Operation> waiting) throws IOException {
        List<Operation> going = new ArrayList<>();
        waiting.forEach(each -> outbox.sending(each).ifPresent(going::add));
        try {
            LabelBatch batch = batch(going);
            return settle(going, batch, client.label(batch));
        } catch (RefusedException e) {
            going.forEach(outbox::unsent);
            return switch (e.problem().kind()) {
                case SIGN_IN_NEEDED -> Outcome.SIGNED_OUT;
                case UNAVAILABLE, TOO_MANY, FAILED -> Outcome.LATER;
                default -> oneByOne(going);
            };
        } catch (ClientException e) {
            going.forEach(outbox::unsent);
            return Outcome.UNREACHABLE;
        } catch (BadInputException e) {
            throw foreign(e);
        }
    }

    /** One of them is not to the server's liking, and it does not say which. */
    private Outcome oneByOne(List<Operation> waiting) throws IOException {
        for (Operation each : waiting) {
            Outcome outcome = send(each);
            if (outcome != Outcome.SETTLED) {
                return outcome;
            }
        }
        return Outcome.SETTLED;
    }

    private LabelBatch batch(List<Operation> operations) throws BadInputException {
        List<LabelBatch.Item> items = new ArrayList<>();
        for (Operation each : operations) {
            items.add(new LabelBatch.Item(each.target(), body(each, LabelOrder.class)));
        }
        return new LabelBatch(items);
    }

    private Outcome settle(List<Operation> sent, LabelBatch batch, LabelAnswers answers) throws IOException {
        answered.run();
        Outcome worst = Outcome.SETTLED;
        for (int i = 0; i < sent.size(); i++) {
            LabelAnswers.Answer answer = answers.answers().get(i);
            Problem problem = answer.problem();
            labelNews.note(batch.items().get(i).order(), answer.sample());
            if (problem == null) {
                outbox.done(sent.get(i));
            } else {
                Outcome outcome = refused(sent.get(i), problem);
                worst = outcome.compareTo(worst) > 0 ? outcome : worst;
            }
        }
        return worst;
    }

    private void tell(Operation operation) throws ClientException, BadInputException, IOException {
        switch (operation.kind()) {
            case DECISION -> decide(operation);
            case DRAFT -> saveDraft(operation);
            case DRAFT_DELETED -> {
                client.deleteDraft(operation.target(), operation.id());
                cache.putDraft(operation.target(), null);
            }
            case LABEL -> label(operation);
            case LABEL_UNDO -> client.undoLabel(body(operation, StepOrder.class));
            case LABEL_REDO -> client.redoLabel(body(operation, StepOrder.class));
        }
    }

    /** The copy of the message gets it too: no line of the queue tells that there is a new draft. */
    private void saveDraft(Operation operation) throws ClientException, BadInputException {
        DraftView draft = body(operation, DraftView.class);
        cache.putDraft(operation.target(), client.saveDraft(operation.target(), draft, operation.id()));
    }

    private void label(Operation operation) throws ClientException, BadInputException {
        LabelOrder order = body(operation, LabelOrder.class);
        labelNews.note(order, client.label(operation.target(), order));
    }

    private <T> T body(Operation operation, Class<T> type) throws BadInputException {
        return codec.read(operation.body().getBytes(StandardCharsets.UTF_8), type);
    }

    /**
     * A decision made without a lease takes one first: somebody else's is a conflict. It is written down before the
     * decision goes out, so that repeating it says the same.
     */
    private void decide(Operation operation) throws ClientException, BadInputException, IOException {
        DecisionOrder order = body(operation, DecisionOrder.class);
        if (order.leaseToken() != 0) {
            decide(operation, order);
            return;
        }
        Lease lease = client.lease(order.message(), null);
        DecisionOrder held = order.withLease(lease.token());
        Operation fixed = outbox.rewrite(operation, held);
        try {
            decide(fixed, held);
        } catch (RefusedException e) {
            giveBack(lease);
            throw e;
        }
    }

    private void decide(Operation operation, DecisionOrder order) throws ClientException, IOException {
        boolean first = outbox.leaves(operation);
        try {
            results.done(operation.id(), client.decide(order, operation.id()));
        } catch (UnreachableException e) {
            if (first && e.isWithoutLine()) {
                outbox.stayed(operation);
            }
            throw e;
        }
    }

    private void giveBack(Lease lease) {
        try {
            client.release(lease.message(), lease.token());
        } catch (ClientException e) {
            // it runs out by itself
        }
    }

    private Outcome refused(Operation operation, Problem problem) throws IOException {
        return switch (problem.kind()) {
            case UNAVAILABLE, TOO_MANY, FAILED -> {
                outbox.unsent(operation);
                yield Outcome.LATER;
            }
            case SIGN_IN_NEEDED -> {
                outbox.unsent(operation);
                yield Outcome.SIGNED_OUT;
            }
            case STALE, HELD, CLOSED, NOT_FOUND -> overtaken(operation, problem);
            default -> {
                outbox.settle(operation, State.REFUSED, problem);
                results.refused(operation.id(), problem);
                yield Outcome.SETTLED;
            }
        };
    }

    /** Somebody was faster. A draft that is not wanted any more is of no use to anybody, nor is an undo of nothing. */
    private Outcome overtaken(Operation operation, Problem problem) throws IOException {
        boolean step = operation.kind() == Kind.LABEL_UNDO || operation.kind() == Kind.LABEL_REDO;
        if (operation.kind() == Kind.DRAFT_DELETED || step) {
            outbox.done(operation);
        } else {
            outbox.settle(operation, State.CONFLICT, problem);
            results.refused(operation.id(), problem);
        }
        return Outcome.SETTLED;
    }
}

package org.econtacts.sync;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.QueueFilter;
import org.econtacts.client.RefusedException;
import org.econtacts.client.UnreachableException;
import org.econtacts.model.Lease;
import org.econtacts.model.Office;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.QueueView;
import org.econtacts.protocol.TemplateList;
import org.econtacts.protocol.TransferOrder;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox.Request;

/**
 * What an agent works on, whether the server is there or not: asks the server while it is reached and the cache when it
 * is not, and keeps on this machine what the agent does before the server is told. Its calls block.
 */
public final class DeskAccess {

    private static final long PATIENCE_MILLIS = 5_000;
    private static final int ATTEMPTS = 50;

    private final EContactsClient client;
    private final LocalStore store;
    private final Synchroniser synchroniser;
    private final String account;
    private final Clock clock;
    private final CachedDesk cached;

    /** @param account whose work it is */
    public DeskAccess(
            EContactsClient client, LocalStore store, Synchroniser synchroniser, String account, Clock clock) {
        this.client = client;
        this.store = store;
        this.synchroniser = synchroniser;
        this.account = account;
        this.clock = clock;
        this.cached = new CachedDesk(store, account);
    }

    private interface Call<T> {
        T make() throws ClientException;
    }

    /**
     * The server's answer; the cache's when it gives none, or knows nobody here. A server known to be away is not asked
     * again here.
     */
    private <T> T ask(Call<T> server, Call<T> cache) throws ClientException {
        SyncStatus.Line line = synchroniser.status().line();
        if (line == SyncStatus.Line.OFFLINE || line == SyncStatus.Line.SIGNED_OUT) {
            return cache.make();
        }
        try {
            return server.make();
        } catch (UnreachableException e) {
            synchroniser.wake();
            return cache.make();
        } catch (RefusedException e) {
            if (e.problem().kind() == Problem.Type.SIGN_IN_NEEDED) {
                return cache.make();
            }
            throw e;
        }
    }

    /** A stretch of the queue; without the server, of the next messages that are here. */
    public QueueView queue(QueueFilter filter, long offset, int limit) throws ClientException {
        return ask(() -> client.queue(filter, offset, limit), () -> cached.queue(filter, offset, limit));
    }

    /** Whether the server is still loading or learning. */
    public boolean isPreparing() throws ClientException {
        return ask(() -> client.health().status().equals("STARTING"), () -> false);
    }

    /** One message, with the newest draft whether the server has it or not. */
    public MessageView message(String id) throws ClientException {
        MessageView view = ask(() -> client.message(id), () -> cached.message(id));
        return cached.withOwnDraft(view);
    }

    /** Takes a message in hand; the server alone can say so. */
    public Lease lease(String message, @Nullable Long token) throws ClientException {
        return client.lease(message, token);
    }

    /** Gives a message back; without the server, the lease runs out by itself. */
    public void release(String message, long token) throws ClientException {
        if (synchroniser.isOnline()) {
            client.release(message, token);
        }
    }

    /**
     * Keeps a draft on this machine and tells the server soon. When this returns it is on disk.
     *
     * @throws IOException if it cannot be kept here: it is then told the server only, if that is there
     */
    public DraftView saveDraft(String message, DraftView draft) throws ClientException, IOException {
        try {
            store.outbox().add(new Request(account, Kind.DRAFT, message, cached.title(message), draft));
            return new DraftView(draft.text(), draft.suggestion(), draft.template(), draft.intent(), clock.instant());
        } catch (IOException e) {
            if (synchroniser.isOnline()) {
                return client.saveDraft(message, draft);
            }
            throw e;
        }
    }

    /** Forgets a draft, here and then on the server. */
    public void deleteDraft(String message) throws IOException {
        store.outbox().add(new Request(account, Kind.DRAFT_DELETED, message, cached.title(message), null));
    }

    /** The same under a key of its own. */
    public DecisionView decide(DecisionOrder order) throws ClientException, IOException {
        return decide(order, client.newKey());
    }

    /**
     * Keeps a decision on this machine, then waits a moment for the server's answer.
     *
     * @param key of the same decision each time, for when nothing can be kept here and the server alone is told
     * @return the server's answer, or what it will be when it has been told: its decision's id then stands for the
     *     operation, see {@link #cancel}
     * @throws RefusedException if the server will not have it; the operation is then among those to look at
     */
    public DecisionView decide(DecisionOrder order, String key) throws ClientException, IOException {
        Operation operation;
        try {
            operation = store.outbox()
                    .add(new Request(account, Kind.DECISION, order.message(), cached.title(order.message()), order));
        } catch (IOException e) {
            if (synchroniser.isOnline()) {
                return decideAtOnce(order, key);
            }
            throw e;
        }
        if (!synchroniser.isOnline()) {
            return PendingDecision.of(operation, order, account);
        }
        return result(operation.id(), PATIENCE_MILLIS).orElseGet(() -> PendingDecision.of(operation, order, account));
    }

    private DecisionView decideAtOnce(DecisionOrder order, String key) throws ClientException {
        boolean held = order.leaseToken() != 0;
        long token =
                held ? order.leaseToken() : client.lease(order.message(), null).token();
        return client.decide(order.withLease(token), key);
    }

    /** The server's answer, if it comes soon. */
    private Optional<DecisionView> result(String operation, long millis) throws ClientException {
        try {
            return Optional.of(synchroniser.resultOf(operation).get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RefusedException refused ? refused : new UnreachableException("", e);
        }
    }

    /**
     * Takes an answer back: one that still waits here is given up, one that has gone is cancelled on the server while it
     * waits there.
     *
     * @param decision id of a decision, or of one that waited here
     */
    public DecisionView cancel(String decision) throws ClientException, IOException {
        String operation = PendingDecision.operation(decision);
        if (operation.isEmpty()) {
            return client.cancel(decision);
        }
        // one that is just being tried can be given up once the try has failed
        for (int i = 0; i < ATTEMPTS; i++) {
            Operation waiting = PendingDecision.find(store.outbox(), decision).orElse(null);
            if (waiting != null && store.outbox().discard(waiting)) {
                return PendingDecision.cancelled(waiting, account);
            }
            Optional<DecisionView> told = result(operation, PATIENCE_MILLIS / ATTEMPTS);
            if (told.isPresent()) {
                return client.cancel(told.get().decision().id());
            }
        }
        throw new UnreachableException("", new TimeoutException());
    }

    /** Whether that answer stands for a decision that the server has not been told yet. */
    public static boolean isWaiting(DecisionView answer) {
        return !PendingDecision.operation(answer.decision().id()).isEmpty();
    }

    /** Moves a message to another office; the server alone can. */
    public void transfer(String message, TransferOrder order) throws ClientException {
        client.transfer(message, order);
    }

    /** The offices a message can be given to. */
    public List<Office> offices() throws ClientException {
        return ask(client::offices, cached::offices);
    }

    /** Templates that match; without the server as they stand, and only those that are valid today. */
    public TemplateList templates(String text, String message) throws ClientException {
        return ask(
                () -> client.templates(text, message),
                () -> cached.templates(text, message, store.cache().today()));
    }
}

package org.econtacts.sync;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.RefusedException;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.Problem;
import org.econtacts.sync.Dispatch.Outcome;
import org.econtacts.sync.Operation.State;
import org.econtacts.sync.SyncStatus.Line;

/**
 * Keeps one account's work and its server equal, on a thread of its own: sends what waits, then fetches what is new.
 * After a loss it waits a random time, up to one second at first and doubling to a minute (full jitter), so that not all
 * clients come back at once. Safe for many threads.
 */
public final class Synchroniser implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Synchroniser.class.getName());

    private final LocalStore store;
    private final String account;
    private final Settings settings;
    private final Dispatch dispatch;
    private final Push push;
    private final Pull pull;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Runnable forgetOutbox;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("econtacts-sync").unstarted(this::work);
    private volatile boolean closed;
    private volatile Line line = Line.UNKNOWN;
    private boolean pushDue = true;
    private boolean pullDue = true;
    private boolean now;
    private int failures;

    /**
     * How it works.
     *
     * @param random for the jitter
     * @param firstWait longest wait after the first failure
     * @param longestWait longest wait after many failures
     * @param pullEvery how often it looks for what is new without being told
     * @param messages how many of the agent's next messages are kept
     * @param samples how many samples to label are kept
     */
    public record Settings(
            RandomGenerator random,
            Duration firstWait,
            Duration longestWait,
            Duration pullEvery,
            int messages,
            int samples) {

        /** As the product works. */
        public static Settings usual() {
            return new Settings(
                    RandomGenerator.getDefault(),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(1),
                    100,
                    500);
        }
    }

    /**
     * @param client signed in as that account
     * @param account its name
     */
    public Synchroniser(LocalStore store, EContactsClient client, String account, Settings settings) {
        this.store = store;
        this.account = account;
        this.settings = settings;
        dispatch = new Dispatch(store, client, this::answered);
        push = new Push(store.outbox(), account, dispatch, () -> closed);
        pull = new Pull(client, store, new Pull.Reach(settings.messages(), settings.samples()), () -> closed);
        forgetOutbox = store.outbox().listen(this::outboxChanged);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    /** One round on the caller's thread, for those who do not {@link #start} it: sends what waits, fetches what is new. */
    public void runOnce() throws InterruptedException {
        round(true);
    }

    private void outboxChanged() {
        synchronized (this) {
            pushDue = true;
            notifyAll();
        }
        fire();
    }

    /** Tries at once, whatever was to be waited for: the line is back, or somebody asked. */
    public synchronized void wake() {
        now = true;
        pushDue = true;
        pullDue = true;
        notifyAll();
    }

    /** The server said that a message changed; empty = more than one. It is fetched with the next look. */
    public void messageChanged(String id) {
        pull.changed(id);
    }

    /** The server said that a sample changed; empty = more than one. They are fetched with the next look. */
    public void samplesChanged(String id) {
        pull.samplesChanged(id);
    }

    private void work() {
        try {
            while (!closed) {
                boolean fetch = awaitWork();
                if (!closed) {
                    round(fetch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether to fetch what is new too. */
    private synchronized boolean awaitWork() throws InterruptedException {
        if (failures > 0) {
            pause(settings.random().nextLong(1, 1 + longestWaitMillis()));
        } else if (!pushDue && !pullDue) {
            pause(settings.pullEvery().toMillis());
            pullDue |= !pushDue;
        }
        boolean fetch = pullDue || failures > 0;
        now = false;
        pushDue = false;
        pullDue = false;
        return fetch;
    }

    private void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (left > 0 && !now && !closed && !(failures == 0 && (pushDue || pullDue))) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    private long longestWaitMillis() {
        long first = settings.firstWait().toMillis();
        return Math.min(settings.longestWait().toMillis(), first << Math.min(failures - 1, 16));
    }

    private void round(boolean fetch) throws InterruptedException {
        try {
            int before = store.outbox().waiting(account);
            Outcome outcome = push.run();
            if (store.outbox().waiting(account) < before) {
                progressed();
            }
            if (fetch && (outcome == Outcome.SETTLED || outcome == Outcome.LATER)) {
                pull.run();
            }
            over(outcome);
        } catch (RefusedException e) {
            boolean signedOut = e.problem().kind() == Problem.Type.SIGN_IN_NEEDED;
            over(signedOut ? Outcome.SIGNED_OUT : Outcome.LATER);
        } catch (ClientException e) {
            over(Outcome.UNREACHABLE);
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                LOG.log(Level.WARNING, "synchronising is tried again", e);
            }
            over(Outcome.LATER);
        }
        store.cache().expire();
    }

    /** Nobody should see that all is sent and the server away. */
    private void answered() {
        line = Line.ONLINE;
    }

    private synchronized void progressed() {
        failures = 0;
    }

    private void over(Outcome outcome) {
        line = switch (outcome) {
            case SETTLED, LATER -> Line.ONLINE;
            case UNREACHABLE -> Line.OFFLINE;
            case SIGNED_OUT -> Line.SIGNED_OUT;
        };
        synchronized (this) {
            failures = outcome == Outcome.SETTLED ? 0 : Math.min(failures + 1, 60);
        }
        fire();
    }

    /** The server's answer to a decision, once it has come: exceptionally a {@code RefusedException}. */
    CompletableFuture<DecisionView> resultOf(String operation) {
        return dispatch.results().of(operation);
    }

    /** What became of labels that were made with an older label set; told once. */
    LabelNews labelNews() {
        return dispatch.labelNews();
    }

    /** Whether the server was reached the last time. */
    public boolean isOnline() {
        return line == Line.ONLINE;
    }

    /** Where everything stands. */
    public SyncStatus status() {
        Outbox outbox = store.outbox();
        return new SyncStatus(
                line,
                outbox.waiting(account),
                outbox.count(account, State.CONFLICT),
                outbox.count(account, State.REFUSED),
                outbox.isReadOnly(),
                store.cache().lastContact().orElse(null));
    }

    /** Calls the listener after each change, on whatever thread; the returned runnable ends that. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }

    /** Stops; what is on its way is given up and sent again another time. */
    @Override
    public void close() {
        closed = true;
        forgetOutbox.run();
        push.close();
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

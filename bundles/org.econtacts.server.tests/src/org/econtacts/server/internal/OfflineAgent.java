package org.econtacts.server.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.RejectionReason;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DraftView;
import org.econtacts.sync.Cache;
import org.econtacts.sync.CurationAccess;
import org.econtacts.sync.DeskAccess;
import org.econtacts.sync.LocalStore;
import org.econtacts.sync.Operation;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox;
import org.econtacts.sync.Synchroniser;
import org.econtacts.sync.WaitingWork;
import org.econtacts.testkit.TestClock;

/** One agent's machine: a local store and what keeps it equal to the server. */
final class OfflineAgent implements AutoCloseable {

    private static final int BALLAST_BYTES = 4_096;

    final String name;
    final LocalStore store;
    private final EContactsClient client;
    private final Synchroniser synchroniser;

    OfflineAgent(String name, Path folder, URI server, String token, int messages) throws IOException {
        this(name, folder, server, token, messages, 0);
    }

    /** @param samples how many samples to label are kept */
    OfflineAgent(String name, Path folder, URI server, String token, int messages, int samples) throws IOException {
        this(name, folder, client(server, token), messages, samples);
    }

    /** @param client is closed with this */
    OfflineAgent(String name, Path folder, EContactsClient client, int messages, int samples) throws IOException {
        this.name = name;
        this.client = client;
        byte[] key = new byte[32];
        TestClock clock = new TestClock();
        store = LocalStore.open(
                folder,
                new LocalStore.Settings(() -> key, clock, new SecureRandom(), BALLAST_BYTES, Cache.USUALLY_KEPT));
        synchroniser = new Synchroniser(
                store,
                client,
                name,
                new Synchroniser.Settings(
                        new Random(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(50),
                        Duration.ofHours(1),
                        messages,
                        samples));
    }

    /** Signed in with that token; when the line is bad it is used all the same. */
    private static EContactsClient client(URI server, String token) {
        EContactsClient client = new EContactsClient(server, Locale.FRENCH);
        try {
            client.resume(token);
        } catch (ClientException e) {
            // it will do once the line is up
        }
        return client;
    }

    OfflineAgent start() {
        synchroniser.start();
        return this;
    }

    DeskAccess desk() {
        return new DeskAccess(client, store, synchroniser, name, new TestClock());
    }

    CurationAccess curation() {
        return new CurationAccess(client, store, synchroniser, name);
    }

    WaitingWork waiting() {
        return new WaitingWork(client, store, name);
    }

    Synchroniser synchroniser() {
        return synchroniser;
    }

    Operation decide(DecisionOrder order) throws IOException {
        return store.outbox().add(new Outbox.Request(name, Kind.DECISION, order.message(), "", order));
    }

    Operation draft(String message, String text) throws IOException {
        DraftView draft = new DraftView(text, "", "", null);
        return store.outbox().add(new Outbox.Request(name, Kind.DRAFT, message, "", draft));
    }

    /** An answer of one's own to a message as it came in, made without a lease. */
    static DecisionOrder answer(String message, String text, long version) {
        return new DecisionOrder(message, DecisionKind.OTHER_ANSWER, null, null, null, text, null, 1_500, 0, version);
    }

    static DecisionOrder rejection(String message, String suggestion, long version) {
        return new DecisionOrder(
                message,
                DecisionKind.REJECTED,
                suggestion,
                null,
                null,
                null,
                RejectionReason.WRONG_TOPIC,
                1_500,
                0,
                version);
    }

    /** Waits until nothing is to be sent any more. */
    void awaitSent() throws InterruptedException {
        await(() -> store.outbox().waiting(name) == 0);
    }

    void await(BooleanSupplier condition) throws InterruptedException {
        Object changed = new Object();
        Runnable end = synchroniser.listen(() -> {
            synchronized (changed) {
                changed.notifyAll();
            }
        });
        try {
            synchronized (changed) {
                while (!condition.getAsBoolean()) {
                    changed.wait(200);
                }
            }
        } finally {
            end.run();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        stop();
    }

    /** Closes all but the client. */
    void stop() throws IOException {
        synchroniser.close();
        store.close();
    }
}

package org.econtacts.server.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.econtacts.protocol.Health;
import org.econtacts.protocol.Protocol;
import org.econtacts.protocol.ServerEvent;
import org.econtacts.server.internal.accounts.AccountRoutes;
import org.econtacts.server.internal.accounts.Accounts;
import org.econtacts.server.internal.accounts.Sessions;
import org.econtacts.server.internal.accounts.SignInThrottle;
import org.econtacts.server.internal.decisions.DecisionRoutes;
import org.econtacts.server.internal.decisions.Decisions;
import org.econtacts.server.internal.decisions.KeyForgettingJob;
import org.econtacts.server.internal.decisions.SendingJob;
import org.econtacts.server.internal.events.EventRoutes;
import org.econtacts.server.internal.http.HttpServer;
import org.econtacts.server.internal.http.OpenApi;
import org.econtacts.server.internal.http.Route;
import org.econtacts.server.internal.http.RouteTable;
import org.econtacts.server.internal.http.Router;
import org.econtacts.server.internal.http.SystemRoutes;
import org.econtacts.server.internal.intake.IntakeRoutes;
import org.econtacts.server.internal.labels.CurationRoutes;
import org.econtacts.server.internal.labels.LabelSetEffects;
import org.econtacts.server.internal.queue.DraftRoutes;
import org.econtacts.server.internal.queue.LeaseRoutes;
import org.econtacts.server.internal.queue.MessageRoutes;
import org.econtacts.server.internal.queue.QueueRoutes;
import org.econtacts.server.internal.statistics.StatisticsRoutes;
import org.econtacts.server.internal.templates.TemplateRoutes;
import org.econtacts.store.Store;

/**
 * A whole server: answers from {@link #start} on; the engine is trained meanwhile, and the sample messages follow it.
 */
public final class EContactsServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EContactsServer.class.getName());

    private final ServerCore core;
    private final ServerParts parts;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(ServerCore.daemons("sending-"));
    private final Sessions sessions;
    private final SendingJob sending;
    private final KeyForgettingJob forgetting;
    private final RouteTable table;
    private final HttpServer http;
    private final CountDownLatch prepared = new CountDownLatch(1);

    public EContactsServer(ServerParts parts) {
        this.parts = parts;
        core = new ServerCore(parts);
        sessions = new Sessions(parts.store().accounts(), parts.random(), parts.clock());
        sending = new SendingJob(parts.store(), core.learning(), core.events(), parts.clock());
        forgetting = new KeyForgettingJob(parts.store().decisions(), parts.clock());
        table = new RouteTable(
                Stream.of(agentRoutes(), otherRoutes()).flatMap(List::stream).toList());
        http = new HttpServer(
                new Router(table, sessions, core.codec()),
                core.codec(),
                parts.settings().port());
    }

    private List<Route> agentRoutes() {
        Store store = parts.store();
        Clock clock = parts.clock();
        Decisions decisions = new Decisions(
                store, core.composer(), core.codec(), clock, parts.settings().undoTime());
        return Stream.of(
                        new IntakeRoutes(store.messages(), core.intake(), core.engine(), core.codec(), clock).routes(),
                        new QueueRoutes(store.messages()).routes(),
                        new MessageRoutes(store, core.composer()).routes(),
                        new LeaseRoutes(store.messages(), core.events(), clock).routes(),
                        new DraftRoutes(store, clock).routes(),
                        new DecisionRoutes(store, decisions, core.learning(), core.events(), clock).routes(),
                        new TemplateRoutes(
                                        store,
                                        core.composer(),
                                        clock,
                                        parts.settings().zone())
                                .routes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> otherRoutes() {
        Store store = parts.store();
        Clock clock = parts.clock();
        AccountRoutes accounts = new AccountRoutes(store, core.passwords(), sessions, new SignInThrottle(clock), clock);
        CurationRoutes labels = new CurationRoutes(
                store.labels(),
                new LabelSetEffects(store, parts.engine(), core.events(), () -> core.inBackground(this::retrain)),
                () -> parts.engine().builtInKnowledge().labels(),
                parts.settings().labels(),
                core.learning(),
                core.events(),
                clock);
        return Stream.of(
                        accounts.routes(),
                        labels.routes(),
                        new StatisticsRoutes(store, clock, parts.settings().zone()).routes(),
                        new EventRoutes(
                                        core.events(),
                                        sessions,
                                        core.codec(),
                                        parts.settings().heartbeat())
                                .routes(),
                        new SystemRoutes(this::health, this::document).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** All routes. */
    public RouteTable routes() {
        return table;
    }

    /** Accounts of this server. */
    public Accounts accounts() {
        return core.accounts();
    }

    /** Sessions of this server. */
    public Sessions sessions() {
        return sessions;
    }

    private Health health() {
        String ready = core.engine().isReady() ? "UP" : "STARTING";
        return new Health(sending.isFailing() ? "READ_ONLY" : ready, Protocol.VERSION, "1.0.0");
    }

    private Map<String, Object> document() {
        return new OpenApi().describe(table);
    }

    /**
     * Starts to answer. Returns at once; a new store is filled and the engine trained in the background.
     *
     * @param samples whether a new store gets the sample messages
     * @return the address
     * @throws IOException if the port is taken or the built-in content cannot be read
     */
    public URI start(boolean samples) throws IOException {
        boolean first = core.beginFirstStart();
        http.start();
        long millis = parts.settings().sendEvery().toMillis();
        timer.scheduleWithFixedDelay(sending, 0, millis, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(forgetting, 1, 60, TimeUnit.MINUTES);
        core.inBackground(() -> prepare(first, samples));
        return http.address();
    }

    private void prepare(boolean first, boolean samples) {
        try {
            core.engine().start();
            if (first) {
                core.finishFirstStart(samples);
            }
            core.refinement().start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "the start could not be finished", e);
        } finally {
            prepared.countDown();
        }
    }

    private void retrain() {
        try {
            core.engine().retrain();
            core.scores().refresh();
            core.events().changed(ServerEvent.Kind.MODEL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until a new store is filled and suggestions can be made; returns whether that is so. */
    public boolean awaitReady(long seconds) throws InterruptedException {
        return prepared.await(seconds, TimeUnit.SECONDS) && core.engine().isReady();
    }

    /** Sends at once what is due, as the timer does. */
    public void sendDue() {
        sending.run();
    }

    /** Forgets at once the keys whose time is over, as the timer does. */
    public void forgetKeys() {
        forgetting.run();
    }

    /** Stops: no new requests, what runs is finished, the model is kept, the store closed. */
    @Override
    public void close() {
        Shutdown.run(core.events()::close, http::close, () -> ServerCore.end(timer), core::close);
    }
}

package org.econtacts.server.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.econtacts.protocol.Health;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.Protocol;
import org.econtacts.protocol.ServerEvent;
import org.econtacts.server.internal.accounts.AccountRoutes;
import org.econtacts.server.internal.accounts.Accounts;
import org.econtacts.server.internal.accounts.Passwords;
import org.econtacts.server.internal.accounts.Sessions;
import org.econtacts.server.internal.accounts.SignInThrottle;
import org.econtacts.server.internal.decisions.DecisionRoutes;
import org.econtacts.server.internal.decisions.Decisions;
import org.econtacts.server.internal.decisions.SendingJob;
import org.econtacts.server.internal.engine.EngineLife;
import org.econtacts.server.internal.engine.LearningLoop;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.server.internal.events.EventRoutes;
import org.econtacts.server.internal.http.HttpServer;
import org.econtacts.server.internal.http.OpenApi;
import org.econtacts.server.internal.http.Route;
import org.econtacts.server.internal.http.RouteTable;
import org.econtacts.server.internal.http.Router;
import org.econtacts.server.internal.http.SystemRoutes;
import org.econtacts.server.internal.intake.FirstStart;
import org.econtacts.server.internal.intake.IntakeRoutes;
import org.econtacts.server.internal.intake.MessageIntake;
import org.econtacts.server.internal.intake.SampleScores;
import org.econtacts.server.internal.labels.LabelRoutes;
import org.econtacts.server.internal.queue.DraftRoutes;
import org.econtacts.server.internal.queue.LeaseRoutes;
import org.econtacts.server.internal.queue.MessageRoutes;
import org.econtacts.server.internal.queue.QueueRoutes;
import org.econtacts.server.internal.statistics.StatisticsRoutes;
import org.econtacts.server.internal.templates.AnswerComposer;
import org.econtacts.server.internal.templates.TemplateRoutes;
import org.econtacts.store.Store;
import org.econtacts.suggest.SuggestionService;

/**
 * A whole server: answers from {@link #start} on; the engine is trained meanwhile, and the sample messages follow it.
 */
public final class EContactsServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EContactsServer.class.getName());
    private static final long STOP_SECONDS = 30;

    private final ServerParts parts;
    private final JsonCodec codec = new JsonCodec();
    private final EventHub events = new EventHub();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemons("analysis-"));
    private final ExecutorService background = Executors.newSingleThreadExecutor(daemons("engine-"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemons("sending-"));
    private final Passwords passwords;
    private final Sessions sessions;
    private final AnswerComposer composer;
    private final LearningLoop learning;
    private final EngineLife engine;
    private final MessageIntake intake;
    private final SampleScores scores;
    private final SendingJob sending;
    private final RouteTable table;
    private final HttpServer http;

    public EContactsServer(ServerParts parts) {
        this.parts = parts;
        Store store = parts.store();
        Clock clock = parts.clock();
        SuggestionService suggestions = parts.engine();
        passwords = new Passwords(parts.random(), parts.settings().passwordIterations());
        sessions = new Sessions(store.accounts(), parts.random(), clock);
        composer = new AnswerComposer(store.messages(), clock, parts.settings().zone());
        learning = new LearningLoop(store.decisions(), suggestions, events, background);
        engine = new EngineLife(store, suggestions, learning, parts.settings().models());
        intake = new MessageIntake(store, suggestions, composer, events, workers);
        scores = new SampleScores(store.labels(), suggestions, workers);
        sending = new SendingJob(store, learning, events, clock);
        table = new RouteTable(
                Stream.of(agentRoutes(), otherRoutes()).flatMap(List::stream).toList());
        http = new HttpServer(
                new Router(table, sessions, codec), codec, parts.settings().port());
    }

    private static java.util.concurrent.ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
    }

    private List<Route> agentRoutes() {
        Store store = parts.store();
        Clock clock = parts.clock();
        Decisions decisions =
                new Decisions(store, codec, clock, parts.settings().undoTime());
        return Stream.of(
                        new IntakeRoutes(store.messages(), intake, engine, codec, clock).routes(),
                        new QueueRoutes(store.messages()).routes(),
                        new MessageRoutes(store, composer).routes(),
                        new LeaseRoutes(store.messages(), events, clock).routes(),
                        new DraftRoutes(store, clock).routes(),
                        new DecisionRoutes(store, decisions, learning, events, clock).routes(),
                        new TemplateRoutes(
                                        store, composer, clock, parts.settings().zone())
                                .routes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> otherRoutes() {
        Store store = parts.store();
        Clock clock = parts.clock();
        SignInThrottle throttle = new SignInThrottle(clock);
        return Stream.of(
                        new AccountRoutes(store.accounts(), store.messages(), passwords, sessions, throttle).routes(),
                        new LabelRoutes(
                                        store.labels(),
                                        () -> parts.engine().builtInKnowledge().labels(),
                                        learning,
                                        events,
                                        clock)
                                .routes(),
                        new StatisticsRoutes(store, clock, parts.settings().zone()).routes(),
                        new EventRoutes(
                                        events,
                                        sessions,
                                        codec,
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
        return new Accounts(parts.store(), passwords);
    }

    /** Sessions of this server. */
    public Sessions sessions() {
        return sessions;
    }

    private Health health() {
        String status = sending.isFailing() ? "READ_ONLY" : engine.isReady() ? "UP" : "STARTING";
        return new Health(status, Protocol.VERSION, "1.0.0");
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
        FirstStart first = new FirstStart(parts.store(), parts.content(), codec, parts.clock());
        boolean due = first.isDue();
        if (due) {
            first.addOfficesAndTemplates();
        }
        http.start();
        long millis = parts.settings().sendEvery().toMillis();
        timer.scheduleWithFixedDelay(sending, 0, millis, TimeUnit.MILLISECONDS);
        background.execute(() -> prepare(first, due, samples));
        return http.address();
    }

    private void prepare(FirstStart first, boolean due, boolean samples) {
        try {
            engine.start();
            if (due) {
                if (samples) {
                    first.addSampleMessages(intake, scores);
                    accounts().makeTryOutAccounts();
                }
                first.putLabelSet(parts.engine().builtInKnowledge().labels());
                events.changed(ServerEvent.Kind.LABEL_SET);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "the start could not be finished", e);
        }
    }

    /** Waits until suggestions can be made; returns whether they can. */
    public boolean awaitReady(long seconds) throws InterruptedException {
        return engine.awaitReady(seconds);
    }

    /** Sends at once what is due, as the timer does. */
    public void sendDue() {
        sending.run();
    }

    /** Stops: no new requests, what runs is finished, the model is kept, the store closed. */
    @Override
    public void close() {
        events.close();
        http.close();
        end(timer);
        end(background);
        end(workers);
        if (engine.isReady()) {
            engine.save();
        }
        parts.store().close();
    }

    /** Lets it finish: an interrupt in the middle of a write would harm more than waiting. */
    private static void end(ExecutorService executor) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "something still runs while the server stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

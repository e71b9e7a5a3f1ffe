package org.econtacts.server.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.ServerEvent;
import org.econtacts.server.internal.accounts.Accounts;
import org.econtacts.server.internal.accounts.Passwords;
import org.econtacts.server.internal.engine.EngineLife;
import org.econtacts.server.internal.engine.LearningLoop;
import org.econtacts.server.internal.engine.Refinement;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.server.internal.intake.FirstStart;
import org.econtacts.server.internal.intake.MessageIntake;
import org.econtacts.server.internal.intake.SampleScores;
import org.econtacts.server.internal.templates.AnswerComposer;

/** The server without its front door: what takes messages in and keeps the engine alive, also for the command line. */
public final class ServerCore implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ServerCore.class.getName());
    private static final long STOP_SECONDS = 30;

    private final ServerParts parts;
    private final JsonCodec codec = new JsonCodec();
    private final EventHub events = new EventHub();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemons("analysis-"));
    private final ExecutorService background = Executors.newSingleThreadExecutor(daemons("engine-"));
    private final ExecutorService slow = Executors.newSingleThreadExecutor(daemons("encoder-"));
    private final Passwords passwords;
    private final AnswerComposer composer;
    private final LearningLoop learning;
    private final EngineLife engine;
    private final MessageIntake intake;
    private final Refinement refinement;
    private final SampleScores scores;
    private final FirstStart firstStart;

    public ServerCore(ServerParts parts) {
        this.parts = parts;
        passwords = new Passwords(parts.random(), parts.settings().passwordIterations());
        composer = new AnswerComposer(
                parts.store().messages(), parts.clock(), parts.settings().zone());
        intake = new MessageIntake(
                parts.store(), parts.engine(), parts.settings().control(), composer, events, workers);
        refinement = new Refinement(
                parts.store(),
                events,
                codec,
                parts.settings().models().resolve("encoder"),
                slow,
                intake::replace,
                parts.second().orElse(null));
        intake.whenStored(refinement::offer);
        learning = new LearningLoop(parts.store().decisions(), parts.engine(), events, background, refinement::wake);
        engine = new EngineLife(
                parts.store(), parts.engine(), learning, codec, parts.settings().models());
        scores = new SampleScores(parts.store().labels(), parts.engine(), workers);
        firstStart = new FirstStart(parts.store(), parts.content(), codec, parts.clock());
    }

    static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
    }

    /** What it is made of. */
    public ServerParts parts() {
        return parts;
    }

    public JsonCodec codec() {
        return codec;
    }

    public EventHub events() {
        return events;
    }

    public Passwords passwords() {
        return passwords;
    }

    public AnswerComposer composer() {
        return composer;
    }

    public LearningLoop learning() {
        return learning;
    }

    public EngineLife engine() {
        return engine;
    }

    public MessageIntake intake() {
        return intake;
    }

    public SampleScores scores() {
        return scores;
    }

    /** The second look at messages. */
    Refinement refinement() {
        return refinement;
    }

    /** Accounts of this store. */
    public Accounts accounts() {
        return new Accounts(parts.store(), passwords);
    }

    /** Runs something after what the engine does now. */
    void inBackground(Runnable task) {
        background.execute(task);
    }

    /**
     * Offices and templates for a new store.
     *
     * @return whether it is new, and {@link #finishFirstStart} is due
     */
    public boolean beginFirstStart() throws IOException {
        boolean due = firstStart.isDue();
        if (due) {
            firstStart.addOfficesAndTemplates();
        }
        return due;
    }

    /**
     * What needs the engine: the sample messages if they are wanted, and the label set.
     *
     * @param samples whether the sample messages and the accounts to try roles are wanted
     */
    public void finishFirstStart(boolean samples) throws IOException, InterruptedException {
        if (samples) {
            firstStart.addSampleMessages(intake, scores);
            events.sample("");
            accounts().makeTryOutAccounts();
        }
        firstStart.putLabelSet(parts.engine().builtInKnowledge().labels());
        events.changed(ServerEvent.Kind.LABEL_SET);
    }

    /** Finishes what runs, keeps the model, closes the store. */
    @Override
    public void close() {
        Shutdown.run(
                events::close,
                refinement::stop,
                () -> end(background),
                () -> end(workers),
                () -> end(slow),
                this::keepModel,
                refinement::save,
                parts.store()::close);
    }

    private void keepModel() {
        if (engine.isReady()) {
            engine.save();
        }
    }

    /** Lets it finish: an interrupt in the middle of a write would harm more than waiting. */
    static void end(ExecutorService executor) {
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

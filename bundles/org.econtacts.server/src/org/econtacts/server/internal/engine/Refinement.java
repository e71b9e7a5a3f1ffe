package org.econtacts.server.internal.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.EncoderException;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Office;
import org.econtacts.model.SuggestionSet;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.store.Store;
import org.econtacts.store.StoredMessage;
import org.econtacts.suggest.EncoderEngines;
import org.econtacts.suggest.SuggestionService;

/**
 * Looks at messages a second time with an engine that takes its time, on one thread of its own: what the usual engine
 * found is stored and shown long before. A message is left as it is when the second look fails, when the encoder has
 * nothing to say, or when the message was answered meanwhile. What is open and was not looked at twice, because the
 * server stopped, is made up for at the next start.
 */
public final class Refinement {

    private static final Logger LOG = System.getLogger(Refinement.class.getName());
    /** New messages wait for no more old ones than that. */
    private static final int PAGE = 50;

    private final Store store;
    private final EventHub events;
    private final JsonCodec codec;
    private final Path folder;
    private final Executor executor;
    private final Publisher publisher;
    private final @Nullable EngineMaker maker;
    private volatile @Nullable Second second;
    private volatile boolean started;
    private volatile boolean stopped;

    /** Stores suggestions in place of others. */
    @FunctionalInterface
    public interface Publisher {

        /** Replaces what was found for a message. */
        void replace(StoredMessage message, SuggestionSet found);
    }

    private record Second(SuggestionService engine, LearningLoop learning, EngineLife life) {}

    /**
     * @param maker null = there is no second look
     * @param folder for the second engine's model
     * @param executor runs one thing after the other
     */
    public Refinement(
            Store store,
            EventHub events,
            JsonCodec codec,
            Path folder,
            Executor executor,
            Publisher publisher,
            @Nullable EngineMaker maker) {
        this.store = store;
        this.events = events;
        this.codec = codec;
        this.folder = folder;
        this.executor = executor;
        this.publisher = publisher;
        this.maker = maker;
    }

    /** Makes and trains the second engine, then looks at the open messages; returns at once. */
    public void start() {
        EngineMaker wanted = maker;
        if (wanted != null) {
            started = true;
            later(() -> open(wanted));
        }
    }

    private void open(EngineMaker wanted) {
        try {
            Optional<SuggestionService> made = wanted.make();
            if (made.isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "an encoder is configured, but this program has no encoders: it goes on without");
            } else if (!stopped) {
                begin(made.get());
            }
        } catch (EncoderException e) {
            // a sentence for the operator
            LOG.log(Level.WARNING, e.getLocalizedMessage());
            LOG.log(Level.DEBUG, "the server goes on without an encoder", e);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.ERROR, "the encoder cannot be used: the server goes on without", e);
        }
        started = second != null;
    }

    private void begin(SuggestionService engine) {
        LearningLoop learning = new LearningLoop(store.decisions(), engine, events, executor);
        EngineLife life = new EngineLife(store, engine, learning, codec, folder);
        life.start();
        second = new Second(engine, learning, life);
        later(() -> makeUp(""));
    }

    /** Learns soon what is new in the journal. */
    public void wake() {
        Second now = second;
        if (now != null) {
            now.learning().wake();
        }
    }

    /** Looks soon at messages that have just come in. */
    public void offer(Collection<String> ids) {
        if (started) {
            List<String> all = List.copyOf(ids);
            later(() -> lookAt(all));
        }
    }

    private void lookAt(List<String> ids) {
        Set<String> offices = offices();
        for (String id : ids) {
            if (refine(id, offices)) {
                store.messages().find(id, offices).ifPresent(message -> events.message(id, message.office()));
            }
        }
    }

    private void later(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "the server stops: what is left is looked at after its next start", e);
        }
    }

    private void makeUp(String after) {
        List<String> ids = stopped ? List.of() : store.messages().openAfter(after, PAGE);
        if (ids.isEmpty()) {
            return;
        }
        Set<String> offices = offices();
        if (ids.stream().filter(id -> refine(id, offices)).count() > 0) {
            events.messages(offices);
        }
        later(() -> makeUp(ids.getLast()));
    }

    private Set<String> offices() {
        return store.messages().offices().stream().map(Office::id).collect(Collectors.toSet());
    }

    /** Returns whether the message got other suggestions. */
    private boolean refine(String id, Set<String> offices) {
        Second now = second;
        if (now == null || stopped) {
            return false;
        }
        try {
            Optional<StoredMessage> message = store.messages()
                    .find(id, offices)
                    .filter(found -> found.status() == MessageStatus.OPEN && !spoke(found.suggestions()));
            return message.isPresent() && refine(now.engine(), message.get());
        } catch (RuntimeException | LinkageError e) {
            // the class only: a message may quote the text
            LOG.log(
                    Level.WARNING,
                    "the encoder failed on message {0}: {1}",
                    id,
                    e.getClass().getName());
            return false;
        }
    }

    private boolean refine(SuggestionService engine, StoredMessage message) {
        SuggestionSet found = engine.suggest(message.message());
        if (!spoke(found)) {
            return false;
        }
        publisher.replace(message, found);
        return true;
    }

    private static boolean spoke(SuggestionSet found) {
        return found.verdicts().stream()
                .anyMatch(verdict -> verdict.analyzer().equals(EncoderEngines.ENCODER)
                        && !verdict.scores().isEmpty());
    }

    /** Leaves what is not begun; the executor is the caller's to end. */
    public void stop() {
        stopped = true;
    }

    /** Keeps the second engine's model. */
    public void save() {
        Second now = second;
        if (now != null) {
            now.life().save();
        }
    }
}

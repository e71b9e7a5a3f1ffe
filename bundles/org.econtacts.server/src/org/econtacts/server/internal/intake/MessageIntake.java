package org.econtacts.server.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.econtacts.model.Message;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.server.internal.intake.IncomingMessages.Incoming;
import org.econtacts.server.internal.templates.AnswerComposer;
import org.econtacts.store.Intake;
import org.econtacts.store.Store;
import org.econtacts.store.StoredMessage;
import org.econtacts.suggest.SuggestionService;

/**
 * Brings messages into the queue, each with everything that was found for it: an agent never waits for an analysis.
 * Analyses run side by side, a batch is stored in one transaction.
 */
public final class MessageIntake {

    private final Store store;
    private final SuggestionService engine;
    private final ControlArm control;
    private final AnswerComposer composer;
    private final EventHub events;
    private final ExecutorService workers;
    private volatile Consumer<List<String>> next = ids -> {};

    /**
     * @param control the messages that are shown no suggestion
     * @param workers as many as there are processors
     */
    public MessageIntake(
            Store store,
            SuggestionService engine,
            ControlArm control,
            AnswerComposer composer,
            EventHub events,
            ExecutorService workers) {
        this.store = store;
        this.engine = engine;
        this.control = control;
        this.composer = composer;
        this.events = events;
        this.workers = workers;
    }

    /** Hands the ids of messages that were stored to what comes after. */
    public void whenStored(Consumer<List<String>> listener) {
        next = listener;
    }

    /** Stores what a second look found in place of what was there, for the messages that are still open. */
    public void replace(StoredMessage message, SuggestionSet found) {
        store.messages().putSuggestions(control.applied(found), preview(found, message.message(), templates()));
    }

    /**
     * Analyses and stores some messages; those whose id is known are left as they are.
     *
     * @return how many were new
     */
    public int add(List<Incoming> incoming) throws InterruptedException {
        return store(analyse(incoming));
    }

    /** What was found for some messages, in their order. */
    List<Intake> analyse(List<Incoming> incoming) throws InterruptedException {
        Map<String, Template> templates = templates();
        List<Future<Intake>> pending = new ArrayList<>(incoming.size());
        for (Incoming each : incoming) {
            pending.add(workers.submit(() -> analyse(each, templates)));
        }
        List<Intake> found = new ArrayList<>(incoming.size());
        for (Future<Intake> each : pending) {
            found.add(await(each));
        }
        return found;
    }

    /** Stores analysed messages in one transaction; returns how many were new. */
    int store(List<Intake> intake) {
        int added = store.messages().addAll(intake);
        if (added > 0) {
            tell(intake);
            next.accept(intake.stream().map(each -> each.message().id()).toList());
        }
        return added;
    }

    private void tell(List<Intake> intake) {
        if (intake.size() == 1) {
            Message only = intake.getFirst().message();
            events.message(only.id(), only.office());
            return;
        }
        Set<String> offices = new HashSet<>();
        intake.forEach(each -> offices.add(each.message().office()));
        events.messages(offices);
    }

    private Intake analyse(Incoming incoming, Map<String, Template> templates) {
        SuggestionSet found = control.applied(engine.suggest(incoming.message()));
        return new Intake(
                incoming.message(), found, preview(found, incoming.message(), templates), incoming.trueIntents());
    }

    private String preview(SuggestionSet found, Message message, Map<String, Template> templates) {
        if (found.suggestions().isEmpty()) {
            return "";
        }
        Suggestion best = found.suggestions().getFirst();
        Template template = templates.get(best.template());
        return template == null ? "" : composer.preview(template, message);
    }

    private Map<String, Template> templates() {
        Map<String, Template> templates = new HashMap<>();
        store.templates().current().forEach(template -> templates.put(template.id(), template));
        return templates;
    }

    private static Intake await(Future<Intake> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a message could not be analysed", e.getCause());
        }
    }

    /**
     * Looks again at open messages that had no reliable suggestion, after templates or intents were added. Messages that
     * are shown none for the sake of measuring stay as they are.
     */
    public void refreshAbstained(Set<String> offices) throws InterruptedException {
        Map<String, Template> templates = templates();
        String last = "";
        List<String> ids = store.messages().openAfter(last, 500);
        while (!ids.isEmpty()) {
            List<Future<?>> pending = new ArrayList<>();
            for (String id : ids) {
                pending.add(workers.submit(() -> refresh(id, offices, templates)));
            }
            for (Future<?> each : pending) {
                awaitRefresh(each);
            }
            last = ids.getLast();
            ids = store.messages().openAfter(last, 500);
        }
        events.messages(offices);
    }

    private void refresh(String id, Set<String> offices, Map<String, Template> templates) {
        store.messages()
                .find(id, offices)
                .filter(stored -> stored.suggestions().abstained())
                .ifPresent(stored -> {
                    SuggestionSet found = control.applied(engine.suggest(stored.message()));
                    store.messages().putSuggestions(found, preview(found, stored.message(), templates));
                });
    }

    private static void awaitRefresh(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a message could not be looked at again", e.getCause());
        }
    }
}

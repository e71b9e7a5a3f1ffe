package org.econtacts.ui.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Office;
import org.econtacts.model.RejectionReason;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.protocol.TemplateView;
import org.econtacts.protocol.TransferOrder;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.DeskNews.Obstacle;
import org.econtacts.ui.desk.DeskNews.Sending;
import org.econtacts.ui.desk.answer.AnswerModel;
import org.econtacts.ui.desk.queue.QueueModel;

/**
 * The message at hand and what the agent does with it. Decisions are taken here at once and sent in the background, so
 * that the next message never waits for the server. UI thread only.
 */
public final class DeskModel {

    /** What changed. */
    public enum Change {
        /** Another message is at hand, or what the server says of it. */
        MESSAGE,
        /** The answer was replaced: another suggestion, a template, a draft. */
        ANSWER,
        /** The agent typed. */
        TYPED,
        /** Who may decide. */
        LEASE,
        /** Whether the draft is kept. */
        DRAFT
    }

    private static final int AHEAD = 5;

    private final QueueModel queue;
    private final UiTasks tasks;
    private final Clock clock;
    private final Outbox outbox;
    private final ViewCache cache;
    private final Leases leases;
    private final Drafts drafts;
    private final Map<String, Work> kept = new HashMap<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable DeskServer server;
    private @Nullable DeskNews news;
    private @Nullable Work work;
    private @Nullable Exception problem;
    private @Nullable Undoable last;

    /** The last answer on its way. */
    private static final class Undoable {
        final Work work;
        final Sending sending;

        @Nullable
        String decision;

        boolean wanted;

        Undoable(Work work, Sending sending) {
            this.work = work;
            this.sending = sending;
        }
    }

    /**
     * @param queue tells which message is at hand
     * @param outbox sends the decisions
     */
    DeskModel(QueueModel queue, UiTasks tasks, Clock clock, Outbox outbox) {
        this.queue = queue;
        this.tasks = tasks;
        this.clock = clock;
        this.outbox = outbox;
        this.cache = new ViewCache(tasks);
        this.leases = new Leases(tasks, () -> fire(Change.LEASE));
        this.drafts = new Drafts(tasks, () -> fire(Change.DRAFT));
        queue.listen(this::queueChanged);
    }

    /** Calls the listener after each change. */
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Says everything there is to say to that one. */
    public void report(DeskNews to) {
        news = to;
    }

    /** Uses a server from now on. */
    public void connect(DeskServer newServer) {
        server = newServer;
        cache.clear();
        work = null;
        queue.connect(newServer);
        fire(Change.MESSAGE);
    }

    /** The message at hand; null for none. */
    public @Nullable Work work() {
        return work;
    }

    /** Why the message at hand cannot be shown; null when it can, or is coming. */
    public @Nullable Exception problem() {
        return problem;
    }

    /** Whether the last typing is not kept by the server yet, because it does not answer. */
    public boolean isDraftWaiting() {
        return drafts.isWaiting();
    }

    private void queueChanged(QueueModel.Change change) {
        String id = queue.selectedId();
        Work now = work;
        if (change == QueueModel.Change.SELECTION
                && id != null
                && (now == null || !now.id().equals(id))) {
            open(id);
        }
    }

    private void open(String id) {
        DeskServer source = server;
        if (source == null) {
            return;
        }
        leave();
        problem = null;
        Work next = workOn(id);
        work = next;
        MessageView known = cache.find(id);
        if (known != null && next.view == null) {
            show(next, known);
        }
        fire(Change.MESSAGE);
        fetch(source, next);
        leases.take(source, next);
        cache.prefetch(source, queue.upcoming(AHEAD));
    }

    private Work workOn(String id) {
        Work before = kept.get(id);
        Work typed = before == null ? drafts.unsaved(id) : before;
        return typed == null ? new Work(id, clock.instant()) : typed;
    }

    private void leave() {
        Work left = work;
        DeskServer source = server;
        if (left != null && source != null) {
            drafts.flush(source, left);
            leases.leave(source, left);
        }
    }

    private void fetch(DeskServer source, Work target) {
        tasks.quietly(
                () -> source.message(target.id()),
                view -> {
                    cache.put(view);
                    if (work == target) {
                        refreshed(target, view);
                    }
                },
                e -> {
                    if (work == target && target.view == null) {
                        problem = e;
                        fire(Change.MESSAGE);
                    }
                });
    }

    private void refreshed(Work target, MessageView view) {
        MessageView before = target.view;
        boolean same = before != null && view.equals(before);
        if (before == null) {
            show(target, view);
        } else {
            target.view = view;
            target.version = Math.max(target.version, view.version());
        }
        if (!same) {
            fire(Change.MESSAGE);
        }
    }

    private static void show(Work target, MessageView view) {
        target.view = view;
        target.version = view.version();
        DraftView draft = view.draft();
        if (draft != null) {
            target.answer().restore(draft, view.suggestions());
            target.savedText = draft.text();
            target.savedAt = draft.at();
        } else if (!view.suggestions().isEmpty() && !view.showing().contested()) {
            target.answer().start(view.suggestions().getFirst());
        }
    }

    /** The server says that messages have changed: one, or an unknown number when the id is empty. */
    public void changedOnServer(String id) {
        DeskServer source = server;
        Work now = work;
        queue.refresh();
        if (source == null || now == null) {
            return;
        }
        if (!id.isEmpty() && !id.equals(now.id())) {
            cache.forget(id);
            return;
        }
        fetch(source, now);
        leases.askAgain(source, now);
    }

    /** Takes another of the suggestions, by its rank from 1; nothing when there is none of that rank. */
    public void choose(int rank) {
        Work now = work;
        MessageView view = now == null ? null : now.view;
        if (now != null
                && view != null
                && rank >= 1
                && rank <= view.suggestions().size()
                && now.isEditable()) {
            now.answer().start(view.suggestions().get(rank - 1));
            answerReplaced(now);
        }
    }

    /** Takes a template that the agent has looked up. */
    public void use(TemplateView template) {
        Work now = work;
        if (now != null && now.isEditable()) {
            now.answer().start(template);
            answerReplaced(now);
        }
    }

    private void answerReplaced(Work now) {
        DeskServer source = server;
        if (source != null) {
            drafts.typed(source, now);
        }
        fire(Change.ANSWER);
    }

    /** The agent types. */
    public void type(String text) {
        Work now = work;
        DeskServer source = server;
        if (now != null && source != null && !text.equals(now.answer().text())) {
            now.answer().text(text);
            drafts.typed(source, now);
            fire(Change.TYPED);
        }
    }

    /** What stands in the way of sending the answer as it stands. */
    public Obstacle obstacle() {
        Work now = work;
        if (now == null || now.view == null) {
            return Obstacle.NO_MESSAGE;
        }
        if (!now.isEditable()) {
            return Obstacle.NOT_EDITABLE;
        }
        if (now.answer().text().isBlank()) {
            return Obstacle.EMPTY;
        }
        if (!now.answer().gaps().isEmpty()) {
            return Obstacle.UNFILLED;
        }
        return now.mustNameIntent() ? Obstacle.NO_INTENT : Obstacle.NONE;
    }

    /** The agent says what a free answer answers: the id of an intent, or empty for one that has none. */
    public void nameIntent(String intent) {
        Work now = work;
        if (now != null && now.isEditable()) {
            now.answer().nameIntent(intent);
            fire(Change.TYPED);
        }
    }

    /** Sends the suggestion at hand, and goes on to the next message. */
    public boolean accept() {
        Work now = work;
        if (now != null && now.isEditable() && now.answer().suggestion() == null) {
            hindered(withoutSuggestion(now));
            return false;
        }
        return send();
    }

    /** Sends the answer as it stands, and goes on to the next message; says so when something stands in the way. */
    public boolean send() {
        Obstacle obstacle = obstacle();
        Work now = work;
        DeskServer source = server;
        if (obstacle != Obstacle.NONE || now == null || source == null) {
            hindered(obstacle);
            return false;
        }
        MessageView view = now.view;
        Sending sending = new Sending(
                now.id(), view == null ? "" : view.message().sender().name());
        Undoable undoable = new Undoable(now, sending);
        drafts.stop(now);
        now.decided = true;
        kept.put(now.id(), now);
        last = undoable;
        outbox.send(source, order(now), (done, refusal) -> answered(undoable, done, refusal));
        queue.decided(now.id());
        tell(to -> to.sent(sending));
        if (!queue.next()) {
            fire(Change.MESSAGE);
        }
        return true;
    }

    private DecisionOrder order(Work now) {
        AnswerModel answer = now.answer();
        SuggestionView suggestion = answer.suggestion();
        return new DecisionOrder(
                now.id(),
                answer.kind(),
                suggestion == null ? null : suggestion.suggestion().id(),
                suggestion != null || answer.templateId().isEmpty() ? null : answer.templateId(),
                suggestion == null ? answer.intent() : null,
                answer.text(),
                null,
                spent(now),
                token(now),
                now.version);
    }

    private long spent(Work now) {
        return Math.max(0, Duration.between(now.openedAt(), clock.instant()).toMillis());
    }

    private static long token(Work now) {
        var lease = now.lease;
        return lease == null ? 0 : lease.token();
    }

    private void answered(Undoable sent, @Nullable DecisionView done, @Nullable Exception refusal) {
        if (done == null) {
            sent.work.decided = false;
            sent.work.lease = null;
            sent.work.view = null;
            if (last == sent) {
                last = null;
            }
            cache.forget(sent.work.id());
            queue.reopened(sent.work.id());
            Exception why = refusal == null ? new IllegalStateException() : refusal;
            keepText(sent.work);
            tell(to -> to.refused(sent.sending, why));
            return;
        }
        sent.decision = done.decision().id();
        cache.forget(sent.work.id());
        if (sent.wanted) {
            takeBack(sent);
        }
    }

    /** The text of a refused answer stays in memory, and with the server when it takes it. */
    private void keepText(Work refused) {
        DeskServer source = server;
        if (source != null) {
            drafts.keep(source, refused);
        }
        if (work == refused) {
            open(refused.id());
        }
    }

    /** Takes the last answer back while it waits. */
    public void undo() {
        Undoable sent = last;
        if (sent == null) {
            tell(DeskNews::nothingToTakeBack);
            return;
        }
        last = null;
        sent.wanted = true;
        if (sent.decision != null) {
            takeBack(sent);
        }
    }

    private void takeBack(Undoable sent) {
        DeskServer source = server;
        String decision = sent.decision;
        if (source == null || decision == null) {
            return;
        }
        tasks.quietly(
                () -> source.cancel(decision),
                view -> {
                    sent.work.decided = false;
                    sent.work.lease = null;
                    sent.work.version = view.version();
                    sent.work.view = null;
                    cache.forget(sent.work.id());
                    queue.reopened(sent.work.id());
                    if (work == sent.work) {
                        work = null;
                    }
                    queue.show(sent.work.id());
                    tell(to -> to.takenBack(sent.sending));
                },
                e -> tell(to -> {
                    if (NotDoneException.problemOf(e) != null) {
                        to.tooLate(sent.sending);
                    } else {
                        to.failed(e);
                    }
                }));
    }

    /** Whether an answer can be taken back. */
    public boolean canUndo() {
        return last != null;
    }

    /** Turns the suggestion at hand down; the message stays open. */
    public void reject(RejectionReason reason) {
        Work now = work;
        DeskServer source = server;
        SuggestionView suggestion = now == null ? null : now.answer().suggestion();
        if (now == null || source == null || suggestion == null || !now.isEditable()) {
            hinder();
            return;
        }
        DecisionOrder order = new DecisionOrder(
                now.id(),
                DecisionKind.REJECTED,
                suggestion.suggestion().id(),
                null,
                null,
                null,
                reason,
                spent(now),
                token(now),
                now.version);
        now.reject(suggestion);
        outbox.send(source, order, (done, refusal) -> {
            if (done != null) {
                now.version = done.version();
            } else if (refusal != null) {
                tell(to -> to.failed(refusal));
            }
        });
        tell(to -> to.rejected(suggestion));
        chooseNext(now);
    }

    private void chooseNext(Work now) {
        MessageView view = now.view;
        if (view != null && view.showing().contested()) {
            now.answer().startFreely();
        } else if (view != null) {
            view.suggestions().stream()
                    .filter(each -> !now.isRejected(each))
                    .findFirst()
                    .ifPresent(now.answer()::start);
        }
        fire(Change.MESSAGE);
        fire(Change.ANSWER);
    }

    /** Says why the suggestion at hand cannot be rejected, or the message not be given away. */
    public void hinder() {
        Work now = work;
        hindered(now == null || now.isEditable() ? withoutSuggestion(now) : Obstacle.NOT_EDITABLE);
    }

    private static Obstacle withoutSuggestion(@Nullable Work now) {
        MessageView view = now == null ? null : now.view;
        return view == null || view.suggestions().isEmpty() ? Obstacle.NO_SUGGESTION : Obstacle.NOT_CHOSEN;
    }

    /** Gives the message to another office, and goes on to the next one. */
    public void transfer(Office office, String reason) {
        Work now = work;
        DeskServer source = server;
        if (now == null || source == null || !now.isEditable()) {
            hindered(Obstacle.NOT_EDITABLE);
            return;
        }
        long version = now.version;
        long held = token(now);
        drafts.stop(now);
        now.decided = true;
        queue.decided(now.id());
        tasks.run(
                office.name(),
                () -> {
                    long token = held > 0 ? held : source.lease(now.id(), null).token();
                    source.transfer(now.id(), new TransferOrder(office.id(), reason, token, version));
                    return office;
                },
                done -> {
                    cache.forget(now.id());
                    queue.refresh();
                    tell(to -> to.transferred(done.name()));
                },
                e -> {
                    now.decided = false;
                    queue.reopened(now.id());
                    tell(to -> to.failed(e));
                });
        if (!queue.next()) {
            fire(Change.MESSAGE);
        }
    }

    /** The offices a message can be given to. */
    public void offices(Consumer<List<Office>> then) {
        DeskServer source = server;
        if (source != null) {
            tasks.quietly(source::offices, then, e -> tell(to -> to.failed(e)));
        }
    }

    /** Looks templates up for the message at hand. */
    public UiTasks.Task templates(String text, Consumer<List<TemplateView>> then) {
        DeskServer source = server;
        Work now = work;
        if (source == null || now == null) {
            return () -> {};
        }
        return tasks.quietly(() -> source.templates(text, now.id()).templates(), then, e -> tell(to -> to.failed(e)));
    }

    /** Loads the message at hand again after a failure. */
    public void retry() {
        Work now = work;
        if (now != null) {
            open(now.id());
        }
    }

    /** The window closes: what was typed is kept. */
    public void close() {
        leave();
    }

    private void hindered(Obstacle why) {
        Work now = work;
        tell(to -> to.hindered(why, now));
    }

    private void tell(Consumer<DeskNews> sentence) {
        DeskNews to = news;
        if (to != null) {
            sentence.accept(to);
        }
    }

    private void fire(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }
}

package org.econtacts.ui.desk;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Office;
import org.econtacts.model.RejectionReason;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.protocol.TemplateView;
import org.econtacts.protocol.TransferOrder;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.DeskNews.Obstacle;
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

    private final UiTasks tasks;
    private final Clock clock;
    private final QueueModel queue;
    private final MessageAtHand hand;
    private final SentAnswers sent;
    private final Outbox outbox;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable DeskNews news;

    /**
     * @param queue tells which message is at hand
     * @param outbox sends the decisions
     */
    DeskModel(QueueModel queue, UiTasks tasks, Clock clock, Outbox outbox) {
        this.queue = queue;
        this.tasks = tasks;
        this.clock = clock;
        this.outbox = outbox;
        this.hand = new MessageAtHand(queue, tasks, clock, this::fire);
        this.sent = new SentAnswers(hand, tasks, outbox, this::tell);
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
    public void connect(DeskServer server) {
        hand.connect(server);
    }

    /** The message at hand; null for none. */
    public @Nullable Work work() {
        return hand.work();
    }

    /** Why the message at hand cannot be shown; null when it can, or is coming. */
    public @Nullable Exception problem() {
        return hand.problem();
    }

    /** Whether the last typing is not kept by the server yet, because it does not answer. */
    public boolean isDraftWaiting() {
        return hand.isDraftWaiting();
    }

    /** The server says that messages have changed: one, or an unknown number when the id is empty. */
    public void changedOnServer(String id) {
        hand.changedOnServer(id);
    }

    /** Loads the message at hand again after a failure. */
    public void retry() {
        hand.retry();
    }

    /** The window closes: what was typed is kept. */
    public void close() {
        hand.leave();
    }

    /** Takes another of the suggestions, by its rank from 1; nothing when there is none of that rank. */
    public void choose(int rank) {
        Work now = work();
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
        Work now = work();
        if (now != null && now.isEditable()) {
            now.answer().start(template);
            answerReplaced(now);
        }
    }

    private void answerReplaced(Work now) {
        hand.typed(now);
        fire(Change.ANSWER);
    }

    /** The agent types. */
    public void type(String text) {
        Work now = work();
        if (now != null && hand.server() != null && !text.equals(now.answer().text())) {
            now.answer().text(text);
            hand.typed(now);
            fire(Change.TYPED);
        }
    }

    /** What stands in the way of sending the answer as it stands. */
    public Obstacle obstacle() {
        Work now = work();
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
        Work now = work();
        if (now != null && now.isEditable()) {
            now.answer().nameIntent(intent);
            hand.typed(now);
            fire(Change.TYPED);
        }
    }

    /** Sends the suggestion at hand, and goes on to the next message. */
    public boolean accept() {
        Work now = work();
        if (now != null && now.isEditable() && now.answer().suggestion() == null) {
            hindered(withoutSuggestion(now));
            return false;
        }
        return send();
    }

    /** Sends the answer as it stands, and goes on to the next message; says so when something stands in the way. */
    public boolean send() {
        Obstacle obstacle = obstacle();
        Work now = work();
        DeskServer source = hand.server();
        if (obstacle != Obstacle.NONE || now == null || source == null) {
            hindered(obstacle);
            return false;
        }
        sent.send(source, now, now.answerOrder(clock.instant()));
        return true;
    }

    /** Takes the last answer back while it waits. */
    public void undo() {
        sent.undo();
    }

    /** Whether an answer can be taken back. */
    public boolean canUndo() {
        return sent.canUndo();
    }

    /** Turns the suggestion at hand down; the message stays open. */
    public void reject(RejectionReason reason) {
        Work now = work();
        DeskServer source = hand.server();
        SuggestionView suggestion = now == null ? null : now.answer().suggestion();
        if (now == null || source == null || suggestion == null || !now.isEditable()) {
            hinder();
            return;
        }
        DecisionOrder order = now.rejectionOrder(suggestion, reason, clock.instant());
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
        Work now = work();
        hindered(now == null || now.isEditable() ? withoutSuggestion(now) : Obstacle.NOT_EDITABLE);
    }

    private static Obstacle withoutSuggestion(@Nullable Work now) {
        MessageView view = now == null ? null : now.view;
        return view == null || view.suggestions().isEmpty() ? Obstacle.NO_SUGGESTION : Obstacle.NOT_CHOSEN;
    }

    /** Gives the message to another office, and goes on to the next one. */
    public void transfer(Office office, String reason) {
        Work now = work();
        DeskServer source = hand.server();
        if (now == null || source == null || !now.isEditable()) {
            hindered(Obstacle.NOT_EDITABLE);
            return;
        }
        long version = now.version;
        long held = now.token();
        hand.decided(now);
        tasks.run(
                office.name(),
                () -> {
                    long token = held > 0 ? held : source.lease(now.id(), null).token();
                    source.transfer(now.id(), new TransferOrder(office.id(), reason, token, version));
                    return office;
                },
                done -> {
                    hand.forget(now);
                    queue.refresh();
                    tell(to -> to.transferred(done.name()));
                },
                e -> {
                    now.decided = false;
                    queue.reopened(now.id());
                    tell(to -> to.failed(e));
                });
        hand.next();
    }

    /** The offices a message can be given to. */
    public void offices(Consumer<List<Office>> then) {
        DeskServer source = hand.server();
        if (source != null) {
            tasks.quietly(source::offices, then, e -> tell(to -> to.failed(e)));
        }
    }

    /** Looks templates up for the message at hand. */
    public UiTasks.Task templates(String text, Consumer<List<TemplateView>> then) {
        DeskServer source = hand.server();
        Work now = work();
        if (source == null || now == null) {
            return () -> {};
        }
        return tasks.quietly(() -> source.templates(text, now.id()).templates(), then, e -> tell(to -> to.failed(e)));
    }

    private void hindered(Obstacle why) {
        Work now = work();
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

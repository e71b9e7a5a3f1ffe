package org.econtacts.ui.desk;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.MessageView;
import org.econtacts.sync.DeskAccess;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.DeskNews.Sending;

/**
 * The answers on their way: the agent goes on to the next message at once, a refused answer comes back with its text,
 * and the last one can be taken back while it waits. UI thread only.
 */
final class SentAnswers {

    private final MessageAtHand hand;
    private final UiTasks tasks;
    private final Outbox outbox;
    private final Consumer<Consumer<DeskNews>> tell;
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

    SentAnswers(MessageAtHand hand, UiTasks tasks, Outbox outbox, Consumer<Consumer<DeskNews>> tell) {
        this.hand = hand;
        this.tasks = tasks;
        this.outbox = outbox;
        this.tell = tell;
    }

    /** Sends the answer, and goes on to the next message. */
    void send(DeskServer server, Work work, DecisionOrder order) {
        MessageView view = work.view;
        Sending sending = new Sending(
                work.id(), view == null ? "" : view.message().sender().name());
        Undoable undoable = new Undoable(work, sending);
        last = undoable;
        hand.keep(work);
        hand.decided(work);
        outbox.send(server, order, (done, refusal) -> {
            if (done == null) {
                refused(undoable, refusal == null ? new IllegalStateException() : refusal);
            } else {
                accepted(undoable, done);
            }
        });
        tell.accept(to -> to.sent(sending));
        hand.next();
    }

    private void refused(Undoable sent, Exception why) {
        if (last == sent) {
            last = null;
        }
        hand.reopened(sent.work);
        hand.keepRefused(sent.work);
        tell.accept(to -> to.refused(sent.sending, why));
    }

    private void accepted(Undoable sent, DecisionView done) {
        sent.decision = done.decision().id();
        hand.forget(sent.work);
        if (sent.wanted) {
            takeBack(sent);
        } else if (DeskAccess.isWaiting(done)) {
            tell.accept(to -> to.kept(sent.sending));
        }
    }

    /** Whether an answer can be taken back. */
    boolean canUndo() {
        return last != null;
    }

    /** Takes the last answer back while it waits. */
    void undo() {
        Undoable sent = last;
        if (sent == null) {
            tell.accept(DeskNews::nothingToTakeBack);
            return;
        }
        last = null;
        sent.wanted = true;
        if (sent.decision != null) {
            takeBack(sent);
        }
    }

    private void takeBack(Undoable sent) {
        DeskServer server = hand.server();
        String decision = sent.decision;
        if (server != null && decision != null) {
            tasks.quietly(() -> server.cancel(decision), view -> takenBack(sent, view), e -> notTakenBack(sent, e));
        }
    }

    private void takenBack(Undoable sent, DecisionView view) {
        sent.work.version = view.version();
        hand.reopened(sent.work);
        hand.show(sent.work);
        tell.accept(to -> to.takenBack(sent.sending));
    }

    private void notTakenBack(Undoable sent, Exception why) {
        tell.accept(to -> {
            if (NotDoneException.problemOf(why) != null) {
                to.tooLate(sent.sending);
            } else {
                to.failed(why);
            }
        });
    }
}

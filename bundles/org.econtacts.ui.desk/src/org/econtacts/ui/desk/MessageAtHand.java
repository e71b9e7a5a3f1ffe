package org.econtacts.ui.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.MessageStatus;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.DeskModel.Change;
import org.econtacts.ui.desk.queue.QueueModel;

/**
 * The message that is open: shows what is known of it at once, loads the rest, takes it in hand and keeps what is typed
 * in it. UI thread only.
 */
final class MessageAtHand {

    private static final int AHEAD = 5;

    private final QueueModel queue;
    private final UiTasks tasks;
    private final Clock clock;
    private final Consumer<Change> changed;
    private final ViewCache cache;
    private final Leases leases;
    private final Drafts drafts;
    private final Map<String, Work> kept = new HashMap<>();
    private @Nullable DeskServer server;
    private @Nullable Work work;
    private @Nullable Exception problem;

    MessageAtHand(QueueModel queue, UiTasks tasks, Clock clock, Consumer<Change> changed) {
        this.queue = queue;
        this.tasks = tasks;
        this.clock = clock;
        this.changed = changed;
        this.cache = new ViewCache(tasks);
        this.leases = new Leases(tasks, () -> changed.accept(Change.LEASE));
        this.drafts = new Drafts(tasks, () -> changed.accept(Change.DRAFT), cache::drafted);
        queue.listen(this::queueChanged);
    }

    void connect(DeskServer newServer) {
        leave();
        server = newServer;
        cache.clear();
        work = null;
        queue.connect(newServer);
        changed.accept(Change.MESSAGE);
    }

    @Nullable
    DeskServer server() {
        return server;
    }

    @Nullable
    Work work() {
        return work;
    }

    /** Why it cannot be shown; null when it can, or is coming. */
    @Nullable
    Exception problem() {
        return problem;
    }

    boolean isDraftWaiting() {
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
        changed.accept(Change.MESSAGE);
        fetch(source, next);
        leases.take(source, next);
        cache.prefetch(source, queue.upcoming(AHEAD));
    }

    private Work workOn(String id) {
        Work before = kept.get(id);
        Work typed = before == null ? drafts.unsaved(id) : before;
        return typed == null ? new Work(id, clock.instant()) : typed;
    }

    /** Keeps what was typed and gives the message back. */
    void leave() {
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
                        changed.accept(Change.MESSAGE);
                    }
                });
    }

    private void refreshed(Work target, MessageView view) {
        MessageView before = target.view;
        boolean same = before != null && view.equals(before);
        if (before == null) {
            show(target, view);
        } else if (view.draft() != null && target.isUntouched()) {
            show(target, view);
            changed.accept(Change.ANSWER);
        } else if (isBetter(view, before)) {
            better(target, view, before);
        } else {
            target.view = view;
            target.version = Math.max(target.version, view.version());
        }
        if (!same) {
            changed.accept(Change.MESSAGE);
        }
    }

    /** Whether the server has looked at the open message a second time. */
    private static boolean isBetter(MessageView view, MessageView before) {
        return view.status() == MessageStatus.OPEN && !ids(view).equals(ids(before));
    }

    private static List<String> ids(MessageView view) {
        return view.suggestions().stream().map(each -> each.suggestion().id()).toList();
    }

    /** Suggestions are not changed under the agent's hands: once he has begun, those he began with stay. */
    private void better(Work target, MessageView view, MessageView before) {
        boolean untouched = target.isUntouched();
        target.view = untouched ? view : view.withSuggestionsOf(before);
        target.version = Math.max(target.version, view.version());
        if (untouched) {
            target.answer().startFreely();
            begin(target, view);
            changed.accept(Change.ANSWER);
        }
    }

    private static void show(Work target, MessageView view) {
        target.view = view;
        target.version = view.version();
        DraftView draft = view.draft();
        if (draft != null) {
            target.answer().restore(draft, view.suggestions());
            target.saved = draft;
        } else {
            begin(target, view);
        }
    }

    private static void begin(Work target, MessageView view) {
        SuggestionView first = Work.chosenFor(view);
        if (first != null) {
            target.answer().start(first);
        }
    }

    /** The server says that messages have changed: one, or an unknown number when the id is empty. */
    void changedOnServer(String id) {
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

    /** What the agent has written has changed. */
    void typed(Work now) {
        DeskServer source = server;
        if (source != null) {
            drafts.typed(source, now);
        }
    }

    /** It is decided: its text goes out, and nothing more of it is a draft. */
    void decided(Work now) {
        drafts.stop(now);
        now.decided = true;
        queue.decided(now.id());
    }

    /** The text is at hand again when the message is reopened, until then without asking the server. */
    void keep(Work sent) {
        kept.put(sent.id(), sent);
    }

    /** What is known of it no longer holds. */
    void forget(Work stale) {
        cache.forget(stale.id());
    }

    /** The server has refused or taken back what was decided: the message is open again, and loaded anew. */
    void reopened(Work again) {
        again.decided = false;
        again.lease = null;
        again.view = null;
        forget(again);
        queue.reopened(again.id());
    }

    /** The text of a refused answer stays in memory, and with the server when it takes it. */
    void keepRefused(Work refused) {
        DeskServer source = server;
        if (source != null) {
            drafts.keep(source, refused);
        }
        if (work == refused) {
            open(refused.id());
        }
    }

    /** Puts a message that was left in hand again. */
    void show(Work again) {
        if (work == again) {
            work = null;
        }
        queue.show(again.id());
    }

    /** Loads it again after a failure. */
    void retry() {
        Work now = work;
        if (now != null) {
            open(now.id());
        }
    }

    /** Goes on to the next one; stays when there is none. */
    void next() {
        if (!queue.next()) {
            changed.accept(Change.MESSAGE);
        }
    }
}

package org.econtacts.ui.desk;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.DraftView;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.answer.AnswerModel;

/** Keeps with the server what is being typed: half a second after the last key, one request at a time. UI thread only. */
final class Drafts {

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final UiTasks tasks;
    private final Runnable changed;
    private UiTasks.@Nullable Task next;
    private boolean underway;
    private boolean waiting;

    Drafts(UiTasks tasks, Runnable changed) {
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Whether the last try did not get through. */
    boolean isWaiting() {
        return waiting;
    }

    /** The text has changed. While one keeps typing it is saved all the same, every half second. */
    void typed(DeskServer server, Work work) {
        if (next == null) {
            schedule(server, work, PAUSE);
        }
    }

    private void schedule(DeskServer server, Work work, Duration delay) {
        next = tasks.later(delay, () -> {
            next = null;
            save(server, work);
        });
    }

    /** Saves now what is not saved. */
    void flush(DeskServer server, Work work) {
        if (next != null) {
            cancel();
            save(server, work);
        }
    }

    /** Saves whatever there is: the text of a refused answer. */
    void keep(DeskServer server, Work work) {
        work.savedText = "";
        save(server, work);
    }

    /** The text is sent: nothing more to save. */
    void stop(Work work) {
        cancel();
        work.savedAt = null;
    }

    private void cancel() {
        UiTasks.Task scheduled = next;
        if (scheduled != null) {
            scheduled.cancel();
        }
        next = null;
    }

    private void save(DeskServer server, Work work) {
        AnswerModel answer = work.answer();
        String text = answer.text();
        if (work.decided || text.equals(work.savedText) || !answer.isEdited() && work.savedAt == null) {
            return;
        }
        if (underway) {
            schedule(server, work, PAUSE);
            return;
        }
        underway = true;
        DraftView draft = new DraftView(text, answer.suggestionId(), answer.templateId(), null);
        tasks.quietly(() -> server.saveDraft(work.id(), draft), kept -> saved(work, kept), e -> failed(server, work));
    }

    private void saved(Work work, DraftView kept) {
        underway = false;
        waiting = false;
        work.savedText = kept.text();
        work.savedAt = kept.at();
        changed.run();
    }

    private void failed(DeskServer server, Work work) {
        underway = false;
        waiting = true;
        changed.run();
        if (next == null && !work.decided) {
            schedule(server, work, RETRY);
        }
    }
}

package org.econtacts.ui.desk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.DraftView;
import org.econtacts.ui.UiTasks;

/**
 * Keeps with the server what is being typed: half a second after the last key, one request at a time for each message.
 * A message whose text does not get through holds no other one up. UI thread only.
 */
final class Drafts {

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final UiTasks tasks;
    private final Runnable changed;
    private final BiConsumer<String, DraftView> keeper;
    /** The messages whose newest text may not be kept yet. */
    private final Map<Work, Saving> unsaved = new LinkedHashMap<>();

    /** @param keeper told each message's id and draft once the server has it */
    Drafts(UiTasks tasks, Runnable changed, BiConsumer<String, DraftView> keeper) {
        this.keeper = keeper;
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Whether the last try for some message did not get through. */
    boolean isWaiting() {
        return unsaved.values().stream().anyMatch(saving -> saving.waiting);
    }

    /** The message's text when it may not be kept yet, so that reopening it does not show an older one; else null. */
    @Nullable
    Work unsaved(String id) {
        return unsaved.keySet().stream()
                .filter(work -> work.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The text has changed. While one keeps typing it is saved all the same, every half second. */
    void typed(DeskServer server, Work work) {
        saving(server, work).schedule(PAUSE);
    }

    /** Saves now what is not saved. */
    void flush(DeskServer server, Work work) {
        Saving saving = unsaved.get(work);
        if (saving != null && saving.next != null) {
            saving.server = server;
            saving.cancel();
            saving.save();
        }
    }

    /** Saves whatever there is: the text of a refused answer. */
    void keep(DeskServer server, Work work) {
        work.saved = null;
        saving(server, work).save();
    }

    /** The text is sent: nothing more to save. */
    void stop(Work work) {
        Saving saving = unsaved.get(work);
        if (saving != null) {
            saving.stop();
        }
        work.saved = null;
    }

    private Saving saving(DeskServer server, Work work) {
        Saving saving = unsaved.computeIfAbsent(work, each -> new Saving(server, each));
        saving.server = server;
        return saving;
    }

    /** The way of one message's text to the server. */
    private final class Saving {
        private final Work work;
        private DeskServer server;
        private UiTasks.@Nullable Task next;
        private boolean underway;
        private boolean again;
        private boolean waiting;

        Saving(DeskServer server, Work work) {
            this.server = server;
            this.work = work;
        }

        void schedule(Duration delay) {
            if (next == null) {
                next = tasks.later(delay, () -> {
                    next = null;
                    save();
                });
            }
        }

        void cancel() {
            UiTasks.Task scheduled = next;
            if (scheduled != null) {
                scheduled.cancel();
            }
            next = null;
        }

        void stop() {
            cancel();
            again = false;
            waiting = false;
            forgetWhenDone();
        }

        void save() {
            if (underway) {
                again = true;
                return;
            }
            DraftView draft = work.answer().draft();
            if (work.decided || !work.isUnsaved(draft)) {
                waiting = false;
                forgetWhenDone();
                return;
            }
            underway = true;
            DeskServer to = server;
            tasks.quietly(() -> to.saveDraft(work.id(), draft), this::saved, e -> failed());
        }

        private void saved(DraftView kept) {
            underway = false;
            waiting = false;
            work.saved = kept;
            keeper.accept(work.id(), kept);
            if (again) {
                again = false;
                save();
            }
            forgetWhenDone();
            changed.run();
        }

        private void failed() {
            underway = false;
            again = false;
            waiting = !work.decided;
            if (waiting) {
                schedule(RETRY);
            }
            forgetWhenDone();
            changed.run();
        }

        private void forgetWhenDone() {
            if (!underway && next == null) {
                unsaved.remove(work);
            }
        }
    }
}

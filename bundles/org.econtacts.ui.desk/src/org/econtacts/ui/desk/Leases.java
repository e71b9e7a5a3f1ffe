package org.econtacts.ui.desk;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Lease;
import org.econtacts.protocol.Problem;
import org.econtacts.ui.UiTasks;

/**
 * Takes the message at hand in hand once the agent stays on it, keeps it so, and gives it back. Leafing through the
 * queue takes nothing. UI thread only.
 */
final class Leases {

    private static final Duration STAYS = Duration.ofMillis(400);
    private static final Duration RENEW = Duration.ofMinutes(2);

    private final UiTasks tasks;
    private final Runnable changed;
    private UiTasks.@Nullable Task next;
    private @Nullable Work current;

    Leases(UiTasks tasks, Runnable changed) {
        this.tasks = tasks;
        this.changed = changed;
    }

    void take(DeskServer server, Work work) {
        stop();
        current = work;
        next = tasks.later(STAYS, () -> ask(server, work));
    }

    /** Somebody may have given it back, or taken it. */
    void askAgain(DeskServer server, Work work) {
        if (current == work && work.heldBy != null) {
            ask(server, work);
        }
    }

    private void ask(DeskServer server, Work work) {
        if (current != work || work.decided) {
            return;
        }
        Lease held = work.lease;
        Long token = held == null ? null : held.token();
        tasks.quietly(
                () -> server.lease(work.id(), token),
                lease -> granted(server, work, lease),
                e -> refused(server, work, e));
    }

    private void granted(DeskServer server, Work work, Lease lease) {
        if (current != work) {
            release(server, work, lease);
            return;
        }
        boolean news = work.heldBy != null || work.lease == null;
        work.lease = lease;
        work.heldBy = null;
        again(server, work);
        if (news) {
            changed.run();
        }
    }

    private void refused(DeskServer server, Work work, Exception e) {
        Problem problem = NotDoneException.problemOf(e);
        if (current != work) {
            return;
        }
        if (problem != null && problem.kind() == Problem.Type.HELD) {
            String holder = problem.holder();
            work.heldBy = holder == null ? "?" : holder;
            work.lease = null;
            changed.run();
        }
        again(server, work);
    }

    private void again(DeskServer server, Work work) {
        stop();
        next = tasks.later(RENEW, () -> ask(server, work));
    }

    private void stop() {
        UiTasks.Task waiting = next;
        if (waiting != null) {
            waiting.cancel();
        }
        next = null;
    }

    /** The agent goes elsewhere: gives it back unless an answer is on its way under that lease. */
    void leave(DeskServer server, Work work) {
        stop();
        current = null;
        Lease held = work.lease;
        if (held != null && !work.decided) {
            work.lease = null;
            release(server, work, held);
        }
    }

    private void release(DeskServer server, Work work, Lease lease) {
        if (!work.decided) {
            tasks.quietly(
                    () -> {
                        server.release(work.id(), lease.token());
                        return lease;
                    },
                    done -> {},
                    // it runs out by itself
                    e -> {});
        }
    }
}

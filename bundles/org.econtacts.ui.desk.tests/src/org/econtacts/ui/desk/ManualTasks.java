package org.econtacts.ui.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.econtacts.ui.UiTasks;

/** Background work that is done when a test says so, in the order in which it was asked for. */
public final class ManualTasks implements UiTasks {

    private static final class Entry implements Task {
        private final Runnable action;
        private final long due;
        private boolean cancelled;

        Entry(Runnable action, long due) {
            this.action = action;
            this.due = due;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private final List<Entry> background = new ArrayList<>();
    private final List<Entry> later = new ArrayList<>();
    private long now;

    @Override
    public <T> Task run(String name, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        return quietly(work, done, failed);
    }

    @Override
    public <T> Task quietly(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Entry[] self = new Entry[1];
        self[0] = new Entry(
                () -> {
                    T result;
                    try {
                        result = work.call();
                    } catch (Exception e) {
                        deliver(self[0], () -> failed.accept(e));
                        return;
                    }
                    deliver(self[0], () -> done.accept(result));
                },
                now);
        background.add(self[0]);
        return self[0];
    }

    private static void deliver(Entry entry, Runnable outcome) {
        if (!entry.cancelled) {
            outcome.run();
        }
    }

    @Override
    public Task later(Duration delay, Runnable action) {
        Entry entry = new Entry(action, now + delay.toMillis());
        later.add(entry);
        return entry;
    }

    /** Does all background work, also what that work asks for. */
    public void work() {
        while (!background.isEmpty()) {
            background.removeFirst().action.run();
        }
    }

    /** Lets time pass, doing what is due and the background work it asks for. */
    public void pass(Duration time) {
        work();
        long end = now + time.toMillis();
        while (true) {
            Entry next = later.stream()
                    .filter(each -> each.due <= end)
                    .min((a, b) -> Long.compare(a.due, b.due))
                    .orElse(null);
            if (next == null) {
                now = end;
                return;
            }
            later.remove(next);
            now = next.due;
            if (!next.cancelled) {
                next.action.run();
            }
            work();
        }
    }
}

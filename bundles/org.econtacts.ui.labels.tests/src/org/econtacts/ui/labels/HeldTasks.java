package org.econtacts.ui.labels;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.econtacts.ui.UiTasks;

/** Work that is done when the test says so. */
public final class HeldTasks implements UiTasks {

    private final Deque<Runnable> held = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();

    @Override
    public <T> Task run(String name, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        return quietly(work, done, failed);
    }

    @Override
    public <T> Task quietly(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        held.add(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                failed.accept(e);
                return;
            }
            done.accept(result);
        });
        return () -> {};
    }

    @Override
    public Task later(Duration delay, Runnable action) {
        later.add(action);
        return () -> later.remove(action);
    }

    public int held() {
        return held.size();
    }

    public void finishOne() {
        held.remove().run();
    }

    public void finishAll() {
        while (!held.isEmpty()) {
            finishOne();
        }
    }

    public void letTimePass() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}

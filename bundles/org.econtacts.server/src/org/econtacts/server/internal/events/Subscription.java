package org.econtacts.server.internal.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.econtacts.model.Account;
import org.econtacts.protocol.ServerEvent;

/**
 * What one listener has still to be told. The same event twice is told once; a listener that falls far behind is told
 * that much has changed instead of what.
 */
final class Subscription {

    private static final int MOST_WAITING = 1_000;

    private final Account account;
    private final Set<ServerEvent> waiting = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean ended;

    Subscription(Account account) {
        this.account = account;
    }

    Account account() {
        return account;
    }

    boolean sees(String... offices) {
        for (String office : offices) {
            if (account.offices().contains(office)) {
                return true;
            }
        }
        return false;
    }

    void offer(ServerEvent event) {
        lock.lock();
        try {
            waiting.add(event);
            if (waiting.size() > MOST_WAITING) {
                waiting.removeIf(each -> each.kind() == event.kind());
                waiting.add(new ServerEvent(event.kind(), ""));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** What is waiting, at the latest after that time; empty when nothing came. */
    List<ServerEvent> take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (waiting.isEmpty() && !ended && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            List<ServerEvent> taken = new ArrayList<>(waiting);
            waiting.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}

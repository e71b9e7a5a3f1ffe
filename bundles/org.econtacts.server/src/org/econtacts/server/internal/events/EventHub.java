package org.econtacts.server.internal.events;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Account;
import org.econtacts.model.Role;
import org.econtacts.protocol.ServerEvent;
import org.econtacts.protocol.ServerEvent.Kind;

/** Tells whoever listens what changed, as far as he may know of it. Safe for many threads; telling never blocks. */
public final class EventHub implements AutoCloseable {

    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Starts to listen for an account. */
    Subscription subscribe(Account account) {
        Subscription subscription = new Subscription(account);
        subscriptions.add(subscription);
        if (closed) {
            subscription.end();
        }
        return subscription;
    }

    void unsubscribe(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    /** A message changed; only those hear of it who see one of these offices. */
    public void message(String id, String... offices) {
        ServerEvent event = new ServerEvent(Kind.MESSAGE, id);
        for (Subscription each : subscriptions) {
            if (each.sees(offices)) {
                each.offer(event);
            }
        }
    }

    /** Messages came in that are too many to name. */
    public void messages(Set<String> offices) {
        message("", offices.toArray(String[]::new));
    }

    /** A sample changed; only curators hear of it. */
    public void sample(String id) {
        tell(new ServerEvent(Kind.SAMPLES, id), Role.CURATOR);
    }

    /** Something changed that everybody may know of. */
    public void changed(Kind kind) {
        tell(new ServerEvent(kind, ""), null);
    }

    private void tell(ServerEvent event, @Nullable Role role) {
        for (Subscription each : subscriptions) {
            if (role == null || each.account().roles().contains(role)) {
                each.offer(event);
            }
        }
    }

    /** Ends all subscriptions, and new ones at once. */
    @Override
    public void close() {
        closed = true;
        subscriptions.forEach(Subscription::end);
    }
}

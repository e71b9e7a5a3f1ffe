package org.econtacts.server.internal.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Slows down guessing: after a few failures an account must wait, twice as long with each further one. Names that do
 * not exist are treated alike, so that nothing is learnt from the answer. Safe for many threads.
 */
public final class SignInThrottle {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        @NonNullByDefault({})
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    public SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant openAgain) {}

    /**
     * Counts an attempt before its password is checked, so that many at once gain nothing.
     *
     * @return how long the account still has to wait; zero = the attempt may be made
     */
    public synchronized Duration attempt(String account) {
        Instant now = clock.instant();
        @Nullable Failures before = failures.get(account);
        if (before != null && now.isBefore(before.openAgain())) {
            return Duration.between(now, before.openAgain());
        }
        int count = before == null ? 1 : before.count() + 1;
        failures.put(account, new Failures(count, now.plus(waitAfter(count))));
        return Duration.ZERO;
    }

    /** Forgets the failures of an account whose password was right. */
    public synchronized void succeeded(String account) {
        failures.remove(account);
    }

    private static Duration waitAfter(int count) {
        if (count < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_FAILURES, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}

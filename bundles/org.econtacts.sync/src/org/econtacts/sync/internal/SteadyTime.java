package org.econtacts.sync.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time as far as it can be believed: never before the latest that was ever seen, and going on while the process runs
 * even when the machine's clock is set back. Safe for many threads.
 */
public final class SteadyTime {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final Clock clock;
    private final LongSupplier nanos;
    private final boolean setBack;
    private Instant latest;
    private long latestNanos;

    /**
     * @param latest the latest time seen by an earlier process
     * @param nanos a counter that only goes forward, in nanoseconds
     */
    public SteadyTime(Clock clock, LongSupplier nanos, Instant latest) {
        this.clock = clock;
        this.nanos = nanos;
        this.latest = latest;
        this.latestNanos = nanos.getAsLong();
        this.setBack = clock.instant().isBefore(latest.minus(TOLERANCE));
    }

    /** Whether the clock stood before the latest time seen when the process began: nobody knows how long it was down. */
    public boolean isSetBack() {
        return setBack;
    }

    /** Believes the clock again: what is kept from now on is counted from here. */
    public synchronized Instant restart() {
        latest = clock.instant();
        latestNanos = nanos.getAsLong();
        return latest;
    }

    /** The time; never earlier than it was, except after {@link #restart}. */
    public synchronized Instant now() {
        long counted = nanos.getAsLong();
        Instant steady = latest.plusNanos(Math.max(0, counted - latestNanos));
        Instant read = clock.instant();
        latest = read.isAfter(steady) ? read : steady;
        latestNanos = counted;
        return latest;
    }
}

package org.econtacts.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Stands still until it is moved, also back. */
final class MovedClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    @NonNullByDefault({})
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

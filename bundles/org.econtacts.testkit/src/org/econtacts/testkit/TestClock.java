package org.econtacts.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** A clock of UTC that stands still at 9:00 on 2 March 2026 until it is moved. For any thread. */
public final class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    /** @param by how far; negative to move it back */
    public void advance(Duration by) {
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

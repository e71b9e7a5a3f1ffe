package org.econtacts.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time by which the administration counts its days, wherever a machine stands. */
public final class OfficeTime {

    /** Paris. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private OfficeTime() {}

    /** The administration's day at that moment. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}

package org.econtacts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OfficeTimeTest {

    @Test
    void afterMidnightInParisItIsTheNextDayAlsoOnAMachineElsewhere() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T23:14:00Z"), ZoneOffset.UTC);

        assertEquals(LocalDate.of(2026, 11, 22), OfficeTime.today(clock));
    }
}

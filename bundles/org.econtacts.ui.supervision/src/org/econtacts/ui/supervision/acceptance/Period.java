package org.econtacts.ui.supervision.acceptance;

import java.time.LocalDate;

/** The last so many days, today included. */
enum Period {
    WEEK(7),
    MONTH(30),
    QUARTER(90);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /** Its first day when it ends on that day. */
    LocalDate from(LocalDate last) {
        return last.minusDays(days - 1L);
    }
}

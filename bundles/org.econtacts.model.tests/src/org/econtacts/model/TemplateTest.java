package org.econtacts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static Template template(
            @Nullable Audience audience, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        return new Template("t", 1, "Title", "Body", "refund", audience, List.of(), List.of(), validFrom, validTo, "");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31,false", "2026-01-01,true", "2026-06-15,true", "2026-12-31,true", "2027-01-01,false"})
    void itsFirstAndItsLastDayBelongToIt(LocalDate day, boolean fits) {
        assertEquals(fits, template(null, FIRST, LAST).fits(Audience.INDIVIDUAL, day));
    }

    @Test
    void aDateThatIsNotGivenSetsNoLimit() {
        assertTrue(template(null, null, LAST).fits(Audience.BUSINESS, LocalDate.MIN));
        assertTrue(template(null, FIRST, null).fits(Audience.BUSINESS, LocalDate.MAX));
        assertFalse(template(null, FIRST, null).fits(Audience.BUSINESS, LocalDate.MIN));
    }

    @Test
    void itIsOnlyForItsAudience() {
        assertTrue(template(Audience.BUSINESS, null, null).fits(Audience.BUSINESS, FIRST));
        assertFalse(template(Audience.BUSINESS, null, null).fits(Audience.INDIVIDUAL, FIRST));
    }
}

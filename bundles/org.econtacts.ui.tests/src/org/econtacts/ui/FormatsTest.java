package org.econtacts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private final Formats french = new Formats(Locale.FRENCH, Clock.systemUTC());
    private final Formats english = new Formats(Locale.ENGLISH, Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "0, 0 %, 0%",
        "0.0001, < 1 %, <1%",
        "0.004, < 1 %, <1%",
        "0.005, 1 %, 1%",
        "0.874, 87 %, 87%",
        "0.994, 99 %, 99%",
        "0.995, > 99 %, >99%",
        "0.99999, > 99 %, >99%",
        "1, 100 %, 100%"
    })
    void aShareIsRoundedButNeverToCertainty(double share, String inFrench, String inEnglish) {
        assertEquals(inFrench.replace(' ', '\u202f'), french.percent(share));
        assertEquals(inEnglish, english.percent(share));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.004, 0", "0.744, 74", "0.996, 99", "1, 100"})
    void aLowerEndIsCertainOnlyWhenItIs(double share, String figure) {
        assertEquals(figure, french.percentFrom(share));
    }

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.001, 1%", "0.816, 82%", "0.996, 100%", "1, 100%"})
    void anUpperEndIsNothingOnlyWhenItIs(double share, String figure) {
        assertEquals(figure, english.percentTo(share));
    }

    @Test
    void noShareTakesMoreRoomThanTheWidest() {
        for (double share = 0; share <= 1; share += 0.0005) {
            int room = french.widestPercent().length();
            assertEquals(room, Math.max(room, french.percent(share).length()));
        }
    }

    @Test
    void aMomentIsWrittenAsInASentence() {
        Instant at = Instant.parse("2026-11-21T14:05:00Z");
        assertEquals("21 novembre \u00e0 14\u00a0h\u00a005", french.moment(at));
        assertEquals("21 November at 14:05", english.moment(at));
    }

    @Test
    void aFigureAlwaysHasItsSign() {
        assertEquals("+1,24", french.signed(1.239));
        assertEquals("\u22120.30", english.signed(-0.3));
    }
}

package org.econtacts.ui;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates, numbers and shares as a reader of the window's language expects them. Safe for many threads. */
public final class Formats {

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';

    /** Shares below it round to nothing. */
    private static final double SMALLEST = 0.005;

    private final Locale locale;
    private final Clock clock;
    private final boolean french;
    private final DateTimeFormatter time;
    private final DateTimeFormatter dayAndTime;
    private final DateTimeFormatter full;
    private final DateTimeFormatter date;
    private final DateTimeFormatter moment;

    /**
     * @param locale of the window
     * @param clock tells today, and the time zone
     */
    public Formats(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
        this.french = locale.getLanguage().equals("fr");
        this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
        this.dayAndTime = DateTimeFormatter.ofPattern("d MMM HH:mm", locale);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.moment =
                DateTimeFormatter.ofPattern(french ? "d MMMM 'à' HH\u00a0'h'\u00a0mm" : "d MMMM 'at' HH:mm", locale);
        this.full = DateTimeFormatter.ofPattern(french ? "d MMMM yyyy 'à' HH:mm" : "d MMMM yyyy 'at' HH:mm", locale);
    }

    /**
     * A share of 0 to 1 in whole percent: "87 %" with a narrow no-break space in French, "87%" in English. What is not
     * quite certain is not rounded to certainty: "> 99 %", "< 1 %".
     */
    public String percent(double share) {
        if (share > 0 && share < SMALLEST) {
            return bound('<', 1);
        }
        return share < 1 && share >= 1 - SMALLEST ? bound('>', 99) : withSign(Math.round(100 * share));
    }

    private String bound(char sign, long figure) {
        return (french ? "" + sign + NARROW_NO_BREAK_SPACE : "" + sign) + withSign(figure);
    }

    private String withSign(long figure) {
        return french ? figure + String.valueOf(NARROW_NO_BREAK_SPACE) + '%' : figure + "%";
    }

    /** The text of a share that takes most room. */
    public String widestPercent() {
        return percent(1 - SMALLEST);
    }

    /** The lower end of a range of shares of 0 to 1: a bare figure, "74" of "74 à 82 %"; 100 only when it is. */
    public String percentFrom(double share) {
        return String.valueOf(share < 1 ? Math.min(99, Math.round(100 * share)) : 100);
    }

    /** The upper end of a range of shares of 0 to 1; 0 only when it is. */
    public String percentTo(double share) {
        return withSign(share > 0 ? Math.max(1, Math.round(100 * share)) : 0);
    }

    /** A figure with two decimals and always a sign, as people write it: "+1,24", "−0,30". */
    public String signed(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return (value < 0 ? '\u2212' : '+') + format.format(Math.abs(value));
    }

    /** A whole number with its groups. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** As short as today allows: the time today, day and time this year, else the date. */
    public String brief(Instant at) {
        ZonedDateTime then = at.atZone(clock.getZone());
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (then.toLocalDate().equals(now.toLocalDate())) {
            return time.format(then);
        }
        return then.getYear() == now.getYear() ? dayAndTime.format(then) : date.format(then);
    }

    /** The time of day. */
    public String time(Instant at) {
        return time.format(at.atZone(clock.getZone()));
    }

    /** Day and time in full, for reading. */
    public String full(Instant at) {
        return full.format(at.atZone(clock.getZone()));
    }

    /** Day and time of something recent within a sentence: "21 novembre à 14 h 05", "21 November at 14:05". */
    public String moment(Instant at) {
        return moment.format(at.atZone(clock.getZone()));
    }

    /** The window's locale. */
    public Locale locale() {
        return locale;
    }
}

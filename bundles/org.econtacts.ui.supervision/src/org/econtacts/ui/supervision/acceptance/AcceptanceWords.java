package org.econtacts.ui.supervision.acceptance;

import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;
import org.econtacts.ui.Formats;
import org.econtacts.ui.supervision.Messages;
import org.econtacts.ui.supervision.acceptance.AcceptanceReport.Group;

/** The page's figures as a reader of the window's language expects them. */
record AcceptanceWords(Messages texts, Formats formats) {

    String number(long value) {
        return formats.number(value);
    }

    /** As in "21 novembre à 14 h 05". */
    String moment(Instant at) {
        return formats.moment(at);
    }

    /** A dash where there is no share. */
    String share(OptionalDouble share) {
        return share.isPresent() ? formats.percent(share.getAsDouble()) : texts.no_share;
    }

    /** The interval of the acceptance; a dash when no suggestion was decided on. */
    String interval(Counts counts) {
        if (counts.suggested() == 0) {
            return texts.no_share;
        }
        Counts.Range range = counts.interval();
        return fill(texts.interval, formats.percentFrom(range.low()), formats.percentTo(range.high()));
    }

    /** As in "sat. 21 nov." */
    String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(isFrench() ? "EEE d MMM" : "EEE, MMM d", formats.locale())
                .format(date);
    }

    /** As in "21 novembre". */
    String fullDay(LocalDate date) {
        return DateTimeFormatter.ofPattern(isFrench() ? "d MMMM" : "MMMM d", formats.locale())
                .format(date);
    }

    /** As in "21 nov." */
    String shortDay(LocalDate date) {
        return DateTimeFormatter.ofPattern(tick(), formats.locale()).format(date);
    }

    /** Pattern of the dates under the curve. */
    String tick() {
        return isFrench() ? "d MMM" : "MMM d";
    }

    /** Writes the marks of a scale of 0 to 100; SWTChart reads them back. */
    NumberFormat scale() {
        return new DecimalFormat(isFrench() ? "0'\u202f%'" : "0'%'");
    }

    private boolean isFrench() {
        return formats.locale().getLanguage().equals("fr");
    }

    String title(Group group) {
        return group.title().isEmpty() ? texts.groups_none : group.title();
    }

    /** As in "12 of 40 suggestions". */
    String part(String pattern, long part, long whole) {
        return fill(pattern, number(part), number(whole));
    }

    static String fill(String pattern, Object... values) {
        return MessageFormat.format(pattern, values);
    }
}

package org.econtacts.server.internal.report;

import java.text.NumberFormat;
import java.util.Locale;
import org.econtacts.analysis.measure.Interval;

/**
 * Figures as they are read in one language.
 *
 * @param language decides on decimal comma and thousands
 */
record Numbers(Locale language) {

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** A share as a percentage with one decimal. */
    String share(double share) {
        return decimals(100 * share, 1) + NO_BREAK_SPACE + '%';
    }

    String decimals(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(language).format(count);
    }

    /** From – to, as percentages or as bare numbers. */
    String interval(Interval interval, boolean asShare) {
        return asShare
                ? decimals(100 * interval.low(), 1) + " – " + share(interval.high())
                : decimals(interval.low(), 4) + " – " + decimals(interval.high(), 4);
    }
}

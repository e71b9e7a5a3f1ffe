package org.econtacts.server.internal.report;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.measure.Interval;

/**
 * One line of a table.
 *
 * @param name for people
 * @param value as it is read
 * @param interval as it is read; empty when there is none
 */
record Figure(String name, String value, String interval) {

    static Figure share(Numbers numbers, String name, double value, @Nullable Interval interval) {
        return new Figure(name, numbers.share(value), interval == null ? "" : numbers.interval(interval, true));
    }

    /** Of a measure that is no share. */
    static Figure measure(Numbers numbers, String name, double value, @Nullable Interval interval) {
        return new Figure(name, numbers.decimals(value, 4), interval == null ? "" : numbers.interval(interval, false));
    }
}

package engine;

import java.util.Locale;
import org.econtacts.analysis.measure.Interval;

/** How many of how many; prints as a percentage with its 95 % interval (Wilson). */
record Share(long hits, long cases) {

    static final Share NONE = new Share(0, 0);

    Share and(boolean hit) {
        return new Share(hits + (hit ? 1 : 0), cases + 1);
    }

    Share and(Share other) {
        return new Share(hits + other.hits, cases + other.cases);
    }

    /** 0 to 1; 0 when there are no cases. */
    double value() {
        return cases == 0 ? 0 : (double) hits / cases;
    }

    @Override
    public String toString() {
        Interval interval = Interval.wilson(hits, cases);
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * value(), 100 * interval.low(), 100 * interval.high());
    }
}

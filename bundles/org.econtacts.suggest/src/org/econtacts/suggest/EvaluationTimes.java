package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.List;

/** How long each text took. */
final class EvaluationTimes {

    private final List<Long> nanos = new ArrayList<>();

    void add(long duration) {
        nanos.add(duration);
    }

    EvaluationReport.Timing timing(double trainSeconds) {
        List<Long> sorted = nanos.stream().sorted().toList();
        double seconds = nanos.stream().mapToLong(Long::longValue).sum() / 1e9;
        return new EvaluationReport.Timing(
                trainSeconds,
                seconds > 0 ? nanos.size() / seconds : 0,
                micros(sorted, 0.5),
                micros(sorted, 0.95),
                micros(sorted, 0.99),
                micros(sorted, 1));
    }

    private static double micros(List<Long> sorted, double quantile) {
        int place = (int) Math.min(sorted.size() - 1L, Math.floor(sorted.size() * quantile));
        return sorted.isEmpty() ? 0 : sorted.get(place) / 1e3;
    }
}

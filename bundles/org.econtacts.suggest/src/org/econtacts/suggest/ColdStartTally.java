package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.analysis.measure.Bootstrap;
import org.econtacts.analysis.measure.Interval;
import org.econtacts.model.Template;

/** Adds up at which rank the right template came. */
final class ColdStartTally {

    private final Bootstrap bootstrap;
    private final List<Double> reciprocals = new ArrayList<>();
    private final EvaluationTimes times = new EvaluationTimes();

    /** @param seed of the drawn interval */
    ColdStartTally(long seed) {
        this.bootstrap = new Bootstrap(seed);
    }

    /**
     * Counts one text.
     *
     * @param truths ids of right templates, or their intents
     * @param ranked all templates, best first
     */
    void add(List<String> truths, List<Template> ranked, long duration) {
        times.add(duration);
        int rank = 0;
        while (rank < ranked.size() && !right(truths, ranked.get(rank))) {
            rank++;
        }
        reciprocals.add(rank < ranked.size() ? 1.0 / (rank + 1) : 0);
    }

    private static boolean right(List<String> truths, Template template) {
        return truths.contains(template.id()) || truths.contains(template.intent());
    }

    ColdStartReport report(int templates, double trainSeconds, long modelBytes) {
        EvaluationReport.Timing timing = times.timing(trainSeconds);
        int texts = reciprocals.size();
        Map<String, Interval> intervals = new LinkedHashMap<>();
        intervals.put("hit1", Interval.wilson(within(1), texts));
        intervals.put("hit3", Interval.wilson(within(3), texts));
        intervals.put("mrr", bootstrap.interval(texts, this::mean));
        return new ColdStartReport(
                texts,
                templates,
                share(within(1)),
                share(within(3)),
                reciprocals.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                intervals,
                trainSeconds,
                timing.predictionsPerSecond(),
                timing.p50Micros(),
                timing.p99Micros(),
                modelBytes,
                timing);
    }

    private long within(int rank) {
        return reciprocals.stream().filter(each -> each >= 1.0 / rank).count();
    }

    private double share(long part) {
        return reciprocals.isEmpty() ? 0 : (double) part / reciprocals.size();
    }

    private double mean(int[] times) {
        double sum = 0;
        for (int i = 0; i < times.length; i++) {
            sum += times[i] * reciprocals.get(i);
        }
        return sum / times.length;
    }
}

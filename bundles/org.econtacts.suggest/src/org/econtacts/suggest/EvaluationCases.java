package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.econtacts.analysis.measure.Bootstrap;
import org.econtacts.analysis.measure.CalibrationError;
import org.econtacts.analysis.measure.Coverage;
import org.econtacts.analysis.measure.Interval;
import org.econtacts.analysis.measure.LabelScore;
import org.econtacts.analysis.measure.Outcome;

/** Tested texts in scope with what was held most probable, and the figures that come of them. */
final class EvaluationCases {

    private static final int CONFUSIONS = 20;

    private final List<Case> cases = new ArrayList<>();

    /**
     * One text.
     *
     * @param truth the predicted intent when that was right, else the first right one
     * @param predicted empty when silent
     */
    private record Case(Outcome outcome, String truth, String predicted) {}

    private record Pair(String truth, String predicted) {}

    void add(Outcome outcome, List<String> truths, String predicted) {
        cases.add(new Case(outcome, outcome.right() ? predicted : truths.getFirst(), predicted));
    }

    int size() {
        return cases.size();
    }

    List<Outcome> outcomes() {
        return cases.stream().map(Case::outcome).toList();
    }

    long right() {
        return cases.stream().filter(each -> each.outcome().right()).count();
    }

    double accuracy() {
        return cases.isEmpty() ? 0 : (double) right() / cases.size();
    }

    double macroF1() {
        int[] once = new int[cases.size()];
        Arrays.fill(once, 1);
        return macroF1(once);
    }

    private double macroF1(int[] times) {
        LabelScore score = new LabelScore();
        for (int i = 0; i < times.length; i++) {
            for (int t = 0; t < times[i]; t++) {
                score.add(cases.get(i).truth(), cases.get(i).predicted());
            }
        }
        return score.macroF1();
    }

    private List<Outcome> drawn(int[] times) {
        List<Outcome> drawn = new ArrayList<>(times.length);
        for (int i = 0; i < times.length; i++) {
            for (int t = 0; t < times[i]; t++) {
                drawn.add(cases.get(i).outcome());
            }
        }
        return drawn;
    }

    Interval accuracyInterval() {
        return Interval.wilson(right(), cases.size());
    }

    Interval eceInterval(Bootstrap bootstrap) {
        return bootstrap.interval(cases.size(), times -> CalibrationError.of(drawn(times)));
    }

    Interval macroF1Interval(Bootstrap bootstrap) {
        return bootstrap.interval(cases.size(), this::macroF1);
    }

    Interval coverageInterval(Bootstrap bootstrap, double threshold) {
        return bootstrap.interval(cases.size(), times -> Coverage.at(drawn(times), threshold));
    }

    EvaluationReport.Quality quality(Bootstrap bootstrap) {
        return new EvaluationReport.Quality(
                accuracy(),
                CalibrationError.of(outcomes()),
                new TreeMap<>(Map.of("accuracy", accuracyInterval(), "ece", eceInterval(bootstrap))));
    }

    /** Wrong pairs, most frequent first. */
    List<EvaluationReport.Confusion> confusions() {
        Map<Pair, Integer> wrong = new HashMap<>();
        Map<String, Integer> truths = new HashMap<>();
        for (Case each : cases) {
            truths.merge(each.truth(), 1, Integer::sum);
            if (!each.outcome().right() && !each.predicted().isEmpty()) {
                wrong.merge(new Pair(each.truth(), each.predicted()), 1, Integer::sum);
            }
        }
        return wrong.entrySet().stream()
                .map(entry -> new EvaluationReport.Confusion(
                        entry.getKey().truth(),
                        entry.getKey().predicted(),
                        entry.getValue(),
                        truths.getOrDefault(entry.getKey().truth(), 0)))
                .sorted(Comparator.comparingInt((EvaluationReport.Confusion pair) -> -pair.cases())
                        .thenComparing(EvaluationReport.Confusion::truth)
                        .thenComparing(EvaluationReport.Confusion::predicted))
                .limit(CONFUSIONS)
                .toList();
    }
}

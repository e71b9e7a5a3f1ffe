package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.measure.Bootstrap;
import org.econtacts.analysis.measure.CalibrationError;
import org.econtacts.analysis.measure.Coverage;
import org.econtacts.analysis.measure.Interval;
import org.econtacts.analysis.measure.Outcome;
import org.econtacts.analysis.measure.RiskCoverage;
import org.econtacts.analysis.measure.Separation;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelledText;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Verdict;

/** Adds up what an evaluation sees, text by text. */
final class EvaluationTally {

    private static final int CURVE_POINTS = 100;

    private final double sureFrom;
    private final Bootstrap bootstrap;
    private final EvaluationCases pool = new EvaluationCases();
    private final Map<String, EvaluationCases> byAnalyser = new LinkedHashMap<>();
    private final List<Double> inScope = new ArrayList<>();
    private final List<Double> outOfScope = new ArrayList<>();
    private final EvaluationTimes times = new EvaluationTimes();
    private int amongThree;
    private int suggested;
    private int rightlySuggested;
    private int rightlyAbstained;

    /**
     * @param analysers names of those that speak
     * @param sureFrom confidence that gave 95 % precision on held-out texts
     * @param seed of the drawn intervals
     */
    EvaluationTally(List<String> analysers, double sureFrom, long seed) {
        this.sureFrom = sureFrom;
        this.bootstrap = new Bootstrap(seed);
        analysers.forEach(name -> byAnalyser.put(name, new EvaluationCases()));
    }

    /** @param known how probable it was held that the text asks for anything in the label set */
    void add(LabelledText text, SuggestionSet found, double known, long duration) {
        times.add(duration);
        if (text.labels().isEmpty()) {
            outOfScope.add(known);
            rightlyAbstained += found.abstained() ? 1 : 0;
        } else {
            inScope.add(known);
            addInScope(text.labels(), found);
        }
    }

    private void addInScope(List<String> truths, SuggestionSet found) {
        boolean right = add(pool, truths, found.best());
        amongThree += found.best().stream().limit(3).anyMatch(score -> truths.contains(score.intent())) ? 1 : 0;
        suggested += found.abstained() ? 0 : 1;
        rightlySuggested += right && !found.abstained() ? 1 : 0;
        for (Verdict verdict : found.verdicts()) {
            EvaluationCases own = byAnalyser.computeIfAbsent(verdict.analyzer(), name -> new EvaluationCases());
            add(own, truths, verdict.scores());
        }
    }

    private static boolean add(EvaluationCases cases, List<String> truths, List<IntentScore> scores) {
        IntentScore best = scores.isEmpty() ? new IntentScore("", 0) : scores.getFirst();
        Outcome outcome = new Outcome(best.probability(), truths.contains(best.intent()));
        cases.add(outcome, truths, best.intent());
        return outcome.right();
    }

    EvaluationReport report(double trainSeconds, long modelBytes) {
        EvaluationReport.Timing timing = times.timing(trainSeconds);
        List<Outcome> outcomes = pool.outcomes();
        return new EvaluationReport(
                pool.size(),
                pool.accuracy(),
                share(amongThree, pool.size()),
                pool.macroF1(),
                CalibrationError.of(outcomes),
                Coverage.at(outcomes, sureFrom),
                precisionCovered(outcomes),
                new EvaluationReport.Suggested(share(suggested, pool.size()), share(rightlySuggested, suggested)),
                outOfScope(),
                analysers(),
                intervals(),
                RiskCoverage.curve(outcomes, CURVE_POINTS),
                CalibrationError.bins(outcomes, CalibrationError.BINS),
                pool.confusions(),
                trainSeconds,
                timing.predictionsPerSecond(),
                timing.p50Micros(),
                timing.p99Micros(),
                modelBytes,
                timing);
    }

    private double precisionCovered(List<Outcome> outcomes) {
        List<Outcome> sure = sure(outcomes);
        return share((int) right(sure), sure.size());
    }

    private List<Outcome> sure(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.confidence() >= sureFrom)
                .toList();
    }

    private static long right(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::right).count();
    }

    private Map<String, EvaluationReport.Quality> analysers() {
        Map<String, EvaluationReport.Quality> analysers = new LinkedHashMap<>();
        byAnalyser.forEach((name, own) -> analysers.put(name, own.quality(bootstrap)));
        analysers.put("pool", pool.quality(bootstrap));
        return analysers;
    }

    private Map<String, Interval> intervals() {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        List<Outcome> sure = sure(pool.outcomes());
        intervals.put("accuracy", pool.accuracyInterval());
        intervals.put("top3", Interval.wilson(amongThree, pool.size()));
        intervals.put("macroF1", pool.macroF1Interval(bootstrap));
        intervals.put("ece", pool.eceInterval(bootstrap));
        intervals.put("coverageAt95Precision", pool.coverageInterval(bootstrap, sureFrom));
        intervals.put("precisionCovered", Interval.wilson(right(sure), sure.size()));
        intervals.put("suggested.share", Interval.wilson(suggested, pool.size()));
        intervals.put("suggested.precision", Interval.wilson(rightlySuggested, suggested));
        return intervals;
    }

    private EvaluationReport.@Nullable OutOfScope outOfScope() {
        if (outOfScope.isEmpty()) {
            return null;
        }
        Separation separation = new Separation(inScope, outOfScope);
        return new EvaluationReport.OutOfScope(
                outOfScope.size(),
                Separation.auroc(inScope, outOfScope),
                share(rightlyAbstained, outOfScope.size()),
                share(rightlySuggested, pool.size()),
                new TreeMap<>(Map.of(
                        "auroc", bootstrap.interval(inScope.size() + outOfScope.size(), separation::auroc),
                        "recall", Interval.wilson(rightlyAbstained, outOfScope.size()),
                        "inScopeAccuracy", Interval.wilson(rightlySuggested, pool.size()))));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

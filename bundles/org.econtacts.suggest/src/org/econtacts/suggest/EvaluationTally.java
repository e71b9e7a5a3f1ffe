package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.measure.CalibrationError;
import org.econtacts.analysis.measure.Coverage;
import org.econtacts.analysis.measure.LabelScore;
import org.econtacts.analysis.measure.Outcome;
import org.econtacts.analysis.measure.Separation;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelledText;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Verdict;

/** Adds up what an evaluation sees, text by text. */
final class EvaluationTally {

    private final double sureFrom;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, List<Outcome>> byAnalyser = new LinkedHashMap<>();
    private final LabelScore labels = new LabelScore();
    private final List<Double> inScope = new ArrayList<>();
    private final List<Double> outOfScope = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private int amongThree;
    private int rightlySuggested;
    private int rightlyAbstained;

    /** @param sureFrom confidence that gave 95 % precision on held-out texts */
    EvaluationTally(double sureFrom) {
        this.sureFrom = sureFrom;
    }

    void add(LabelledText text, SuggestionSet found, long duration) {
        nanos.add(duration);
        double best = found.best().isEmpty() ? 0 : found.best().getFirst().probability();
        if (text.labels().isEmpty()) {
            outOfScope.add(best);
            rightlyAbstained += found.abstained() ? 1 : 0;
        } else {
            inScope.add(best);
            addInScope(text.labels(), found);
        }
    }

    private void addInScope(List<String> truths, SuggestionSet found) {
        Outcome outcome = outcome(truths, found.best());
        outcomes.add(outcome);
        amongThree += found.best().stream().limit(3).anyMatch(score -> truths.contains(score.intent())) ? 1 : 0;
        rightlySuggested += outcome.right() && !found.abstained() ? 1 : 0;
        String predicted = found.best().isEmpty() ? "" : found.best().getFirst().intent();
        labels.add(outcome.right() ? predicted : truths.getFirst(), predicted);
        for (Verdict verdict : found.verdicts()) {
            byAnalyser
                    .computeIfAbsent(verdict.analyzer(), name -> new ArrayList<>())
                    .add(outcome(truths, verdict.scores()));
        }
    }

    private static Outcome outcome(List<String> truths, List<IntentScore> scores) {
        if (scores.isEmpty()) {
            return new Outcome(0, false);
        }
        IntentScore best = scores.getFirst();
        return new Outcome(best.probability(), truths.contains(best.intent()));
    }

    EvaluationReport report(double trainSeconds, long modelBytes) {
        Map<String, EvaluationReport.Quality> analysers = new LinkedHashMap<>();
        byAnalyser.forEach((name, own) ->
                analysers.put(name, new EvaluationReport.Quality(accuracy(own), CalibrationError.of(own))));
        double seconds = nanos.stream().mapToLong(Long::longValue).sum() / 1e9;
        return new EvaluationReport(
                outcomes.size(),
                accuracy(outcomes),
                share(amongThree),
                labels.macroF1(),
                CalibrationError.of(outcomes),
                Coverage.at(outcomes, sureFrom),
                outOfScope(),
                analysers,
                trainSeconds,
                seconds > 0 ? nanos.size() / seconds : 0,
                micros(0.5),
                micros(0.99),
                modelBytes);
    }

    private EvaluationReport.@Nullable OutOfScope outOfScope() {
        if (outOfScope.isEmpty()) {
            return null;
        }
        return new EvaluationReport.OutOfScope(
                Separation.auroc(inScope, outOfScope),
                (double) rightlyAbstained / outOfScope.size(),
                share(rightlySuggested));
    }

    private double share(int cases) {
        return outcomes.isEmpty() ? 0 : (double) cases / outcomes.size();
    }

    private static double accuracy(List<Outcome> outcomes) {
        long right = outcomes.stream().filter(Outcome::right).count();
        return outcomes.isEmpty() ? 0 : (double) right / outcomes.size();
    }

    private double micros(double quantile) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.floor(sorted.size() * quantile))) / 1e3;
    }
}

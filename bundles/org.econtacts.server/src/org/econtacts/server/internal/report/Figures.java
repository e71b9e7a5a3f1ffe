package org.econtacts.server.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.measure.Interval;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.suggest.ColdStartReport;
import org.econtacts.suggest.EvaluationReport;

/** The figures of a report in the order in which people read them. */
final class Figures {

    /** Says nothing. */
    static final Interval UNKNOWN = new Interval(0, 1);

    private static final List<String> IN_SCOPE =
            List.of("accuracy", "top3", "macro-f1", "ece", "coverage", "precision", "suggested", "suggested-right");

    private static final double MEBIBYTE = 1 << 20;

    private final Sentences sentences;
    private final Numbers numbers;

    Figures(Sentences sentences) {
        this.sentences = sentences;
        this.numbers = new Numbers(sentences.language());
    }

    List<Figure> of(EvaluationReport report) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(sentences.say("evaluate.texts"), numbers.count(report.texts()), ""));
        figures.addAll(
                report.texts() > 0
                        ? inScope(report)
                        : IN_SCOPE.stream().map(this::unknown).toList());
        EvaluationReport.OutOfScope outOfScope = report.outOfScope();
        if (outOfScope != null) {
            figures.addAll(of(outOfScope, report.texts() > 0));
        }
        return figures;
    }

    private List<Figure> inScope(EvaluationReport report) {
        Map<String, Interval> intervals = report.intervals();
        EvaluationReport.Suggested suggested = report.suggested();
        return List.of(
                share("accuracy", report.accuracy(), intervals.get("accuracy")),
                share("top3", report.top3(), intervals.get("top3")),
                measure("macro-f1", report.macroF1(), intervals.get("macroF1")),
                measure("ece", report.ece(), intervals.get("ece")),
                share("coverage", report.coverageAt95Precision(), intervals.get("coverageAt95Precision")),
                report.coverageAt95Precision() > 0
                        ? share("precision", report.precisionCovered(), intervals.get("precisionCovered"))
                        : unknown("precision"),
                share("suggested", suggested.share(), intervals.get("suggested.share")),
                suggested.share() > 0
                        ? share("suggested-right", suggested.precision(), intervals.get("suggested.precision"))
                        : unknown("suggested-right"));
    }

    private List<Figure> of(EvaluationReport.OutOfScope outOfScope, boolean anyInScope) {
        Map<String, Interval> intervals = outOfScope.intervals();
        return List.of(
                new Figure(sentences.say("evaluate.strangers"), numbers.count(outOfScope.texts()), ""),
                anyInScope ? measure("auroc", outOfScope.auroc(), intervals.get("auroc")) : unknown("auroc"),
                share("recall", outOfScope.recall(), intervals.get("recall")),
                anyInScope
                        ? share("in-scope", outOfScope.inScopeAccuracy(), intervals.get("inScopeAccuracy"))
                        : unknown("in-scope"));
    }

    /** With no case there is no figure: a zero would be read as one. */
    private Figure unknown(String key) {
        return new Figure(sentences.say("evaluate." + key), sentences.say("evaluate.unknown"), "");
    }

    List<Figure> of(ColdStartReport report) {
        Map<String, Interval> intervals = report.intervals();
        boolean any = report.texts() > 0;
        return List.of(
                new Figure(sentences.say("evaluate.tested"), numbers.count(report.texts()), ""),
                new Figure(sentences.say("evaluate.templates"), numbers.count(report.templates()), ""),
                any ? share("hit1", report.hit1(), intervals.get("hit1")) : unknown("hit1"),
                any ? share("hit3", report.hit3(), intervals.get("hit3")) : unknown("hit3"),
                any ? measure("mrr", report.mrr(), intervals.get("mrr")) : unknown("mrr"));
    }

    /** Times and size, one sentence each. */
    List<String> times(EvaluationReport.Timing timing, long modelBytes) {
        return List.of(
                sentences.say("evaluate.speed", timing.trainSeconds(), timing.predictionsPerSecond()),
                sentences.say("evaluate.time", timing.p50Micros() / 1000, timing.p99Micros() / 1000),
                sentences.say("evaluate.size", modelBytes / MEBIBYTE));
    }

    private Figure share(String key, double value, @Nullable Interval interval) {
        return Figure.share(numbers, sentences.say("evaluate." + key), value, interval);
    }

    private Figure measure(String key, double value, @Nullable Interval interval) {
        return Figure.measure(numbers, sentences.say("evaluate." + key), value, interval);
    }
}

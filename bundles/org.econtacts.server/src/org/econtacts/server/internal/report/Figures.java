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

    private static final double MEBIBYTE = 1 << 20;

    private final Sentences sentences;
    private final Numbers numbers;

    Figures(Sentences sentences) {
        this.sentences = sentences;
        this.numbers = new Numbers(sentences.language());
    }

    List<Figure> of(EvaluationReport report) {
        Map<String, Interval> intervals = report.intervals();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(sentences.say("evaluate.texts"), numbers.count(report.texts()), ""));
        figures.add(share("accuracy", report.accuracy(), intervals.get("accuracy")));
        figures.add(share("top3", report.top3(), intervals.get("top3")));
        figures.add(measure("macro-f1", report.macroF1(), intervals.get("macroF1")));
        figures.add(measure("ece", report.ece(), intervals.get("ece")));
        figures.add(share("coverage", report.coverageAt95Precision(), intervals.get("coverageAt95Precision")));
        figures.add(share("precision", report.precisionCovered(), intervals.get("precisionCovered")));
        figures.add(share("suggested", report.suggested().share(), intervals.get("suggested.share")));
        figures.add(share("suggested-right", report.suggested().precision(), intervals.get("suggested.precision")));
        EvaluationReport.OutOfScope outOfScope = report.outOfScope();
        if (outOfScope != null) {
            figures.addAll(of(outOfScope));
        }
        return figures;
    }

    private List<Figure> of(EvaluationReport.OutOfScope outOfScope) {
        Map<String, Interval> intervals = outOfScope.intervals();
        return List.of(
                new Figure(sentences.say("evaluate.strangers"), numbers.count(outOfScope.texts()), ""),
                measure("auroc", outOfScope.auroc(), intervals.get("auroc")),
                share("recall", outOfScope.recall(), intervals.get("recall")),
                share("in-scope", outOfScope.inScopeAccuracy(), intervals.get("inScopeAccuracy")));
    }

    List<Figure> of(ColdStartReport report) {
        Map<String, Interval> intervals = report.intervals();
        return List.of(
                new Figure(sentences.say("evaluate.tested"), numbers.count(report.texts()), ""),
                new Figure(sentences.say("evaluate.templates"), numbers.count(report.templates()), ""),
                share("hit1", report.hit1(), intervals.get("hit1")),
                share("hit3", report.hit3(), intervals.get("hit3")),
                measure("mrr", report.mrr(), intervals.get("mrr")));
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

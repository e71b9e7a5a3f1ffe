package org.econtacts.server.internal.report;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.analysis.measure.CalibrationError;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.suggest.ColdStartReport;
import org.econtacts.suggest.EvaluationReport;

/** A report as lines of text of fixed width, for a terminal. */
public final class EvaluationTable {

    private static final int BAR = 50;
    private static final int CONFUSIONS = 5;

    private final Sentences sentences;
    private final Numbers numbers;
    private final Figures figures;

    /** @param sentences in the language of the reader */
    public EvaluationTable(Sentences sentences) {
        this.sentences = sentences;
        this.numbers = new Numbers(sentences.language());
        this.figures = new Figures(sentences);
    }

    /** The figures with their intervals, each analyser's, and how far the confidence can be trusted. */
    public List<String> of(EvaluationReport report) {
        List<String> lines = new ArrayList<>(table(figures.of(report)));
        if (report.texts() > 0) {
            lines.add("");
            report.analysers().forEach((name, quality) -> lines.add(analyser(name, quality)));
            lines.add("");
            lines.addAll(reliability(report.reliability()));
        }
        if (!report.confusions().isEmpty()) {
            lines.add("");
            report.confusions().stream().limit(CONFUSIONS).forEach(pair -> lines.add(confusion(pair)));
        }
        lines.add("");
        lines.addAll(figures.times(report.timing(), report.modelBytes()));
        return lines;
    }

    /** The figures with their intervals. */
    public List<String> of(ColdStartReport report) {
        List<String> lines = new ArrayList<>(table(figures.of(report)));
        lines.add("");
        lines.addAll(figures.times(report.timing(), report.modelBytes()));
        return lines;
    }

    private List<String> table(List<Figure> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("%-40s %10s   %s".formatted("", "", sentences.say("evaluate.interval")));
        for (Figure row : rows) {
            lines.add("%-40s %10s   %s"
                    .formatted(row.name(), row.value(), row.interval())
                    .stripTrailing());
        }
        return lines;
    }

    private String analyser(String name, EvaluationReport.Quality quality) {
        return sentences.say(
                "evaluate.analyser",
                name,
                numbers.share(quality.accuracy()),
                numbers.interval(quality.intervals().getOrDefault("accuracy", Figures.UNKNOWN), true),
                numbers.decimals(quality.ece(), 4));
    }

    private String confusion(EvaluationReport.Confusion pair) {
        return sentences.say("evaluate.confusion", pair.truth(), pair.predicted(), pair.cases(), pair.of());
    }

    private List<String> reliability(List<CalibrationError.Bin> bins) {
        List<String> lines = new ArrayList<>();
        lines.add(sentences.say("evaluate.plot"));
        for (CalibrationError.Bin bin : bins) {
            if (bin.cases() > 0) {
                lines.add("%5s – %6s %8s  %s"
                        .formatted(
                                numbers.decimals(100 * bin.low(), 0),
                                numbers.decimals(100 * bin.high(), 0) + "\u00A0%",
                                numbers.count(bin.cases()),
                                bar(bin)));
            }
        }
        return lines;
    }

    /** As long as the share of right ones, with a mark at the mean confidence. */
    private static String bar(CalibrationError.Bin bin) {
        int right = (int) Math.round(bin.right() * BAR);
        int claimed = (int) Math.round(bin.confidence() * BAR);
        StringBuilder bar = new StringBuilder("#".repeat(right) + ".".repeat(BAR + 1 - right));
        bar.setCharAt(claimed, '|');
        return bar.toString();
    }
}

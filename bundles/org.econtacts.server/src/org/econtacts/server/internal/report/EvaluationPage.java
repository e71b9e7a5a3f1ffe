package org.econtacts.server.internal.report;

import java.util.List;
import org.econtacts.analysis.measure.CalibrationError;
import org.econtacts.analysis.measure.Interval;
import org.econtacts.analysis.measure.RiskCoverage;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.suggest.ColdStartReport;
import org.econtacts.suggest.EvaluationReport;

/** A report as one HTML page that needs nothing but itself. */
public final class EvaluationPage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1f2430;--soft:#5c6370;--line:#d9dce3;--bar:#8fb3e8;--curve:#1a56b0;--paper:#fff}
            @media(prefers-color-scheme:dark){:root{--ink:#e8eaf0;--soft:#a4abb8;--line:#3a404c;--bar:#3f67a8;--curve:#9cc1ff;--paper:#171a20}}
            body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:64rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
            table{border-collapse:collapse}td,th{padding:.25rem .9rem .25rem 0;border-bottom:1px solid var(--line);text-align:left}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
            .plots{display:flex;flex-wrap:wrap;gap:1.5rem}figure{margin:0;flex:1 1 24rem}figcaption{color:var(--soft)}
            svg{width:100%;height:auto}svg text{font-size:12px;fill:var(--soft)}svg .count{font-size:9px}
            .grid{stroke:var(--line)}.bar{fill:var(--bar)}.dot{fill:var(--curve)}
            .whisker{stroke:var(--curve)}.diagonal{stroke:var(--soft);stroke-dasharray:5 4}.curve{fill:none;stroke:var(--curve);stroke-width:2}
            """;

    private final Sentences sentences;
    private final Numbers numbers;
    private final Figures figures;

    /** @param sentences in the language of the reader */
    public EvaluationPage(Sentences sentences) {
        this.sentences = sentences;
        this.numbers = new Numbers(sentences.language());
        this.figures = new Figures(sentences);
    }

    /** Figures, reliability diagram, risk-coverage curve and the most confused intents. */
    public String of(EvaluationReport report) {
        return page(table(figures.of(report))
                + (report.texts() > 0 ? plots(report) : "")
                + (report.confusions().isEmpty()
                        ? ""
                        : heading("evaluate.page.confusions")
                                + figure(
                                        new ConfusionChart(sentences).draw(report.confusions()),
                                        "evaluate.page.confusions.what")
                                + confusions(report.confusions()))
                + times(report.timing(), report.modelBytes()));
    }

    private String plots(EvaluationReport report) {
        return heading("evaluate.page.plots")
                + "<div class=\"plots\">"
                + figure(reliability(report.reliability()), "evaluate.page.reliability.what")
                + figure(riskCoverage(report.riskCoverage()), "evaluate.page.risk.what")
                + "</div>"
                + heading("evaluate.page.analysers")
                + analysers(report);
    }

    /** Figures. */
    public String of(ColdStartReport report) {
        return page(table(figures.of(report)) + times(report.timing(), report.modelBytes()));
    }

    private String page(String body) {
        String title = Html.escaped(sentences.say("evaluate.page.title"));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><style>%s</style></head>
                <body><h1>%s</h1>%s</body></html>
                """.formatted(sentences.language().getLanguage(), title, STYLE, title, body);
    }

    private String heading(String key) {
        return "<h2>" + said(key) + "</h2>";
    }

    private String said(String key) {
        return Html.escaped(sentences.say(key));
    }

    private String figure(String svg, String key) {
        return "<figure>" + svg + "<figcaption>" + said(key) + "</figcaption></figure>";
    }

    private String table(List<Figure> rows) {
        StringBuilder html = new StringBuilder("<table>");
        html.append(row("th", "", "", sentences.say("evaluate.interval")));
        rows.forEach(row -> html.append(row("td", row.name(), row.value(), row.interval())));
        return html.append("</table>").toString();
    }

    /** A row whose first cell is a name and whose others are figures. */
    private static String row(String cell, String name, String... values) {
        StringBuilder html = new StringBuilder("<tr><" + cell + ">" + Html.escaped(name) + "</" + cell + ">");
        for (String value : values) {
            html.append("<" + cell + " class=\"n\">")
                    .append(Html.escaped(value))
                    .append("</" + cell + ">");
        }
        return html.append("</tr>").toString();
    }

    private String analysers(EvaluationReport report) {
        StringBuilder html = new StringBuilder("<table>");
        html.append(row(
                "th",
                sentences.say("evaluate.page.analyser"),
                sentences.say("evaluate.accuracy"),
                sentences.say("evaluate.interval"),
                sentences.say("evaluate.ece")));
        report.analysers()
                .forEach((name, quality) -> html.append(row(
                        "td",
                        name,
                        numbers.share(quality.accuracy()),
                        numbers.interval(quality.intervals().getOrDefault("accuracy", Figures.UNKNOWN), true),
                        numbers.decimals(quality.ece(), 4))));
        return html.append("</table>").toString();
    }

    private String confusions(List<EvaluationReport.Confusion> pairs) {
        StringBuilder html = new StringBuilder("<table><tr><th>").append(said("evaluate.page.truth"));
        html.append("</th><th>").append(said("evaluate.page.predicted"));
        html.append("</th><th class=\"n\">").append(said("evaluate.page.cases"));
        html.append("</th><th class=\"n\">").append(said("evaluate.page.of")).append("</th></tr>");
        for (EvaluationReport.Confusion pair : pairs) {
            html.append("<tr><td>").append(Html.escaped(pair.truth()));
            html.append("</td><td>").append(Html.escaped(pair.predicted()));
            html.append("</td><td class=\"n\">").append(numbers.count(pair.cases()));
            html.append("</td><td class=\"n\">")
                    .append(numbers.count(pair.of()))
                    .append("</td></tr>");
        }
        return html.append("</table>").toString();
    }

    private String times(EvaluationReport.Timing timing, long modelBytes) {
        StringBuilder html = new StringBuilder(heading("evaluate.page.times")).append("<p>");
        figures.times(timing, modelBytes)
                .forEach(time -> html.append(Html.escaped(time)).append("<br>"));
        return html.append("</p>").toString();
    }

    private String reliability(List<CalibrationError.Bin> bins) {
        UnitChart chart = new UnitChart(1, numbers);
        for (CalibrationError.Bin bin : bins) {
            if (bin.cases() > 0) {
                chart.bar(bin.low(), bin.high(), bin.right(), said(bin));
            }
        }
        chart.diagonal();
        bins.stream().filter(bin -> bin.cases() > 0).forEach(bin -> mark(chart, bin));
        return chart.draw(
                sentences.say("evaluate.page.reliability"),
                sentences.say("evaluate.page.claimed"),
                sentences.say("evaluate.page.right"));
    }

    /** A bar of three cases must not look as certain as one of three hundred. */
    private void mark(UnitChart chart, CalibrationError.Bin bin) {
        Interval interval = Interval.wilson(Math.round(bin.right() * bin.cases()), bin.cases());
        chart.whisker(bin.confidence(), interval.low(), interval.high());
        chart.dot(bin.confidence(), bin.right());
        chart.count(bin.low(), bin.high(), numbers.count(bin.cases()));
    }

    private String said(CalibrationError.Bin bin) {
        return sentences.say(
                "evaluate.page.bin", bin.cases(), numbers.share(bin.confidence()), numbers.share(bin.right()));
    }

    private String riskCoverage(List<RiskCoverage.Point> points) {
        double most =
                points.stream().mapToDouble(RiskCoverage.Point::risk).max().orElse(0);
        UnitChart chart = new UnitChart(Math.max(1, Math.ceil(most * 20)) / 20, numbers);
        UnitChart.Line line = chart.line();
        points.forEach(point -> line.to(point.coverage(), point.risk()));
        line.draw();
        return chart.draw(
                sentences.say("evaluate.page.risk"),
                sentences.say("evaluate.page.coverage"),
                sentences.say("evaluate.page.wrong"));
    }
}

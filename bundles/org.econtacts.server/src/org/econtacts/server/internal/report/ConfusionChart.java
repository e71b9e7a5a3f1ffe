package org.econtacts.server.internal.report;

import java.util.List;
import java.util.Locale;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.suggest.EvaluationReport.Confusion;

/** The most confused pairs of intents as SVG: how large a part of the texts that ask the one is taken for the other. */
final class ConfusionChart {

    private static final int PAIRS = 10;
    private static final int WIDTH = 940;
    private static final int ROW = 38;
    private static final int BAR = 12;
    private static final int FULL = 700;

    private final Sentences sentences;
    private final Numbers numbers;

    ConfusionChart(Sentences sentences) {
        this.sentences = sentences;
        this.numbers = new Numbers(sentences.language());
    }

    /** @param pairs at least one, most frequent first; those after the tenth are left out */
    String draw(List<Confusion> pairs) {
        List<Confusion> shown = pairs.subList(0, Math.min(PAIRS, pairs.size()));
        StringBuilder svg = new StringBuilder(svg(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\">",
                Html.escaped(sentences.say("evaluate.page.confusions")), WIDTH, ROW * shown.size()));
        for (int i = 0; i < shown.size(); i++) {
            svg.append(row(shown.get(i), i * ROW));
        }
        return svg.append("</svg>").toString();
    }

    private String row(Confusion pair, int top) {
        double share = (double) pair.cases() / Math.max(pair.of(), pair.cases());
        String said = sentences.say("evaluate.confusion", pair.truth(), pair.predicted(), pair.cases(), pair.of());
        return svg("<text x=\"0\" y=\"%d\">%s</text>", top + 14, Html.escaped(said))
                + svg(
                        "<rect class=\"bar\" x=\"0\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                        top + 19, Math.max(1, share * FULL), BAR)
                + svg(
                        "<text x=\"%.1f\" y=\"%d\">%s</text>",
                        share * FULL + 6, top + 29, Html.escaped(numbers.share(share)));
    }

    /** Numbers in SVG have a point in every language. */
    private static String svg(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

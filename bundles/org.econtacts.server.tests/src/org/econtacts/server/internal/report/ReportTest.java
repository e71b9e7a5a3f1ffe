package org.econtacts.server.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.econtacts.analysis.measure.CalibrationError;
import org.econtacts.analysis.measure.Interval;
import org.econtacts.analysis.measure.Outcome;
import org.econtacts.analysis.measure.RiskCoverage;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.suggest.EvaluationReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {

    private static final List<Outcome> OUTCOMES =
            List.of(new Outcome(0.98, true), new Outcome(0.97, true), new Outcome(0.5, true), new Outcome(0.45, false));

    private static EvaluationReport report() {
        EvaluationReport.Timing timing = new EvaluationReport.Timing(1.5, 2000, 300, 500, 900, 1200);
        return new EvaluationReport(
                4,
                0.75,
                1,
                0.7,
                0.1234,
                0.5,
                1,
                new EvaluationReport.Suggested(0.75, 1),
                null,
                Map.of("pool", new EvaluationReport.Quality(0.75, 0.1234, Map.of())),
                Map.of("accuracy", new Interval(0.3006, 0.9544)),
                RiskCoverage.curve(OUTCOMES, 100),
                CalibrationError.bins(OUTCOMES, CalibrationError.BINS),
                List.of(new EvaluationReport.Confusion("a <b>", "c & d", 1, 2)),
                1.5,
                2000,
                300,
                900,
                1 << 20,
                timing);
    }

    private static String page(Locale language) {
        return new EvaluationPage(new Sentences(language)).of(report());
    }

    @Test
    void thePageNeedsNothingButItself() {
        String page = page(Locale.ENGLISH);

        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("<link"), page);
        assertFalse(page.contains("src="), page);
        assertFalse(page.contains("url("), page);
    }

    @Test
    void everyPlotIsWellFormedAndNamed() throws Exception {
        String page = page(Locale.FRENCH);
        int plots = 0;
        for (int at = page.indexOf("<svg"); at >= 0; at = page.indexOf("<svg", at + 1)) {
            String svg = page.substring(at, page.indexOf("</svg>", at) + 6);
            Document plot = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            assertFalse(plot.getDocumentElement().getAttribute("aria-label").isEmpty());
            plots++;
        }
        assertEquals(3, plots);
    }

    @Test
    void aBarStandsForEveryBinThatHasCasesAndForEveryConfusedPair() {
        String page = page(Locale.ENGLISH);

        assertEquals(3 + 1, page.split("class=\"bar\"", -1).length - 1);
        assertEquals(3, page.split("class=\"whisker\"", -1).length - 1);
        assertTrue(page.contains("50.0\u00A0%</text>"), page);
    }

    @Test
    void namesOfIntentsAreEscaped() {
        String page = page(Locale.ENGLISH);

        assertTrue(page.contains("a &lt;b&gt;"), page);
        assertTrue(page.contains("c &amp; d"), page);
    }

    @Test
    void figuresAreWrittenAsTheReaderWritesThem() {
        assertTrue(page(Locale.FRENCH).contains("30,1 – 95,4\u00A0%"));
        assertTrue(page(Locale.ENGLISH).contains("30.1 – 95.4\u00A0%"));
        assertTrue(page(Locale.FRENCH).contains("<html lang=\"fr\">"));
    }

    @Test
    void theTableMarksWhatWasClaimedBesideWhatCameTrue() {
        List<String> lines = new EvaluationTable(new Sentences(Locale.ENGLISH)).of(report());

        String surest = lines.stream()
                .filter(line -> line.strip().startsWith("93 – "))
                .findFirst()
                .orElseThrow();
        assertTrue(surest.endsWith("#".repeat(49) + "|."), surest);
        assertTrue(lines.stream().anyMatch(line -> line.contains("75.0\u00A0%   30.1 – 95.4\u00A0%")), lines::toString);
    }

    @Test
    void whatWasNotTestedIsSaidAsNull() {
        assertTrue(new JsonCodec().writeWholeText(report()).contains("\"outOfScope\":null"));
    }

    @Test
    void whereNothingWasTestedThereIsNoFigureThatCouldBeReadAsZero() {
        EvaluationReport.Timing timing = new EvaluationReport.Timing(1.5, 2000, 300, 500, 900, 1200);
        EvaluationReport foreign = new EvaluationReport(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                new EvaluationReport.Suggested(0, 0),
                new EvaluationReport.OutOfScope(5, 0.5, 0.8, 0, Map.of("recall", new Interval(0.38, 0.96))),
                Map.of("pool", new EvaluationReport.Quality(0, 0, Map.of())),
                Map.of(),
                List.of(),
                CalibrationError.bins(List.of(), CalibrationError.BINS),
                List.of(),
                1.5,
                2000,
                300,
                900,
                1 << 20,
                timing);

        List<String> lines = new EvaluationTable(new Sentences(Locale.ENGLISH)).of(foreign);

        assertTrue(lines.stream().anyMatch(line -> line.matches("Accuracy +–")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches("Out of scope: AUROC +–")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("80.0\u00A0%   38.0 – 96.0")), lines::toString);
        assertFalse(lines.stream().anyMatch(line -> line.contains(" 0.0")), lines::toString);
        assertFalse(
                new EvaluationPage(new Sentences(Locale.ENGLISH)).of(foreign).contains("<svg"));
    }
}

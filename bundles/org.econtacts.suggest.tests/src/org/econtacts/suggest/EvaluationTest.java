package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.learning.LearningAnalyzerProvider;
import org.econtacts.analysis.measure.Interval;
import org.econtacts.analysis.retrieval.RetrievalAnalyzerProvider;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final List<String> PLACES =
            List.of("Lyon", "Nantes", "Rennes", "Paris", "Lille", "Nice", "Metz", "Brest");

    private final Evaluation evaluation = new Evaluation(
            List.of(Engines.graph(Engines.GRAPH), new LearningAnalyzerProvider(), new RetrievalAnalyzerProvider()));

    private static List<LabelledText> texts(List<String> places) {
        List<LabelledText> texts = new ArrayList<>();
        for (String place : places) {
            texts.add(new LabelledText("j'ai déménagé à " + place, List.of("address-change")));
            texts.add(new LabelledText("où est mon remboursement, " + place, List.of("refund")));
        }
        return texts;
    }

    @Test
    void whatWasLearntIsMeasuredOnOtherTexts() {
        EvaluationReport report = evaluation.run(texts(PLACES.subList(0, 6)), texts(PLACES.subList(6, 8)), 1);

        assertEquals(4, report.texts());
        assertEquals(1, report.accuracy());
        assertEquals(1, report.top3());
        assertEquals(1, report.macroF1());
        assertEquals(
                Set.of("graph", "learning", "retrieval", "pool"),
                report.analysers().keySet());
        assertTrue(report.modelBytes() > 1000);
        assertTrue(report.p99Micros() >= report.p50Micros());
    }

    @Test
    void textsOutOfScopeAreMeasuredOnlyWhereThereAreAny() {
        List<LabelledText> train = texts(PLACES.subList(0, 6));
        List<LabelledText> test = new ArrayList<>(texts(PLACES.subList(6, 8)));
        assertNull(evaluation.run(train, test, 1).outOfScope());

        test.add(new LabelledText("прекрасный день", List.of()));
        EvaluationReport.OutOfScope found = evaluation.run(train, test, 1).outOfScope();
        assertNotNull(found);
        assertEquals(1, found.recall());
        assertEquals(1, found.auroc());
    }

    @Test
    void everyFigureHasAnIntervalThatHoldsIt() {
        EvaluationReport report = evaluation.run(texts(PLACES.subList(0, 6)), texts(PLACES.subList(6, 8)), 1);

        assertHolds(report.intervals().get("accuracy"), report.accuracy());
        assertHolds(report.intervals().get("top3"), report.top3());
        assertHolds(report.intervals().get("macroF1"), report.macroF1());
        assertHolds(report.intervals().get("ece"), report.ece());
        assertHolds(report.intervals().get("coverageAt95Precision"), report.coverageAt95Precision());
        EvaluationReport.Quality pool = report.analysers().get("pool");
        assertNotNull(pool);
        assertEquals(report.accuracy(), pool.accuracy());
        assertEquals(report.ece(), pool.ece());
        assertEquals(15, report.reliability().size());
        assertEquals(1, report.riskCoverage().getLast().coverage());
    }

    private static void assertHolds(@Nullable Interval interval, double figure) {
        assertNotNull(interval);
        assertTrue(interval.low() <= figure && figure <= interval.high(), interval + " does not hold " + figure);
    }

    @Test
    void whatIsTakenForSomethingElseIsCounted() {
        List<LabelledText> test = List.of(
                new LabelledText("j'ai déménagé à Metz", List.of("refund")),
                new LabelledText("j'ai déménagé à Brest", List.of("refund")),
                new LabelledText("où est mon remboursement, Brest", List.of("refund")));

        assertEquals(
                List.of(new EvaluationReport.Confusion("refund", "address-change", 2, 3)),
                evaluation.run(texts(PLACES.subList(0, 6)), test, 1).confusions());
    }

    @Test
    void givenTemplatesStandInForTheNames() {
        Template template = Engines.template("t-move", "address-change", null, "Changer d'adresse");

        assertEquals(
                List.of(template),
                new EvaluationTexts(texts(PLACES), List.of(), List.of(template), List.of()).usedTemplates());
    }

    @Test
    void severalLabelsAreAllRight() {
        List<LabelledText> test = List.of(new LabelledText("j'ai déménagé", List.of("refund", "address-change")));

        assertEquals(1, evaluation.run(texts(PLACES), test, 1).accuracy());
    }

    @Test
    void realQuestionsToABankAreAnsweredAsWellAsPromised() {
        Optional<Path> folder = RealData.folder("banking77");
        Assumptions.assumeTrue(folder.isPresent(), "skipped: ../shared/data/banking77 is not there");
        EvaluationReport report = evaluation.run(
                RealData.read(folder.orElseThrow().resolve("train.jsonl")),
                RealData.read(folder.orElseThrow().resolve("test.jsonl")),
                1);

        assertEquals(3080, report.texts());
        assertTrue(report.accuracy() >= 0.915, report::toString);
        assertTrue(report.ece() <= 0.03, report::toString);
    }

    @Test
    void aWrongLabelIsNotBelievedByAnEngineThatDidNotLearnIt() {
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texts.add(new LabelledText("je demande un délai pour payer, cas " + i, List.of("delay")));
            texts.add(new LabelledText("ma carte bancaire est perdue, cas " + i, List.of("card")));
        }
        texts.add(new LabelledText("je demande un délai pour payer, dernier cas", List.of("card")));
        List<Map<String, Double>> held = new Evaluation(List.of(new LearningAnalyzerProvider())).outOfFold(texts, 5, 1);
        assertEquals(texts.size(), held.size());
        Map<String, Double> wrong = held.getLast();
        assertTrue(wrong.getOrDefault("delay", 0.0) > wrong.getOrDefault("card", 1.0), wrong::toString);
        assertEquals(1, wrong.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-6);
    }
}

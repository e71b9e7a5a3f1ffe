package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.econtacts.analysis.learning.LearningAnalyzerProvider;
import org.econtacts.analysis.measure.Interval;
import org.econtacts.analysis.retrieval.RetrievalAnalyzerProvider;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;
import org.junit.jupiter.api.Test;

class ColdStartTest {

    private static final List<Template> TEMPLATES = List.of(
            template("t-move", "move", "Changer d'adresse", "Vous déclarez votre déménagement dans votre espace."),
            template("t-pay", "pay", "Payer en plusieurs fois", "Vous pouvez demander un délai de paiement."),
            template("t-child", "child", "Naissance d'un enfant", "La naissance change votre quotient familial."));

    private final Evaluation evaluation =
            new Evaluation(List.of(new LearningAnalyzerProvider(), new RetrievalAnalyzerProvider()));

    private static Template template(String id, String intent, String title, String body) {
        return new Template(id, 1, title, body, intent, null, List.of(), List.of(), null, null, "");
    }

    private ColdStartReport report(LabelledText... test) {
        return evaluation.coldStart(new EvaluationTexts(List.of(), List.of(), TEMPLATES, List.of(test)), 1);
    }

    @Test
    void templatesAreFoundByTheirOwnTextsAlone() {
        ColdStartReport report = report(
                new LabelledText("je signale mon déménagement", List.of("t-move")),
                new LabelledText("obtenir un délai de paiement", List.of("pay")),
                new LabelledText("quotient familial après une naissance", List.of("t-child")));

        assertEquals(3, report.texts());
        assertEquals(3, report.templates());
        assertEquals(1, report.hit1());
        assertEquals(1, report.mrr());
        assertTrue(report.modelBytes() > 0);
    }

    @Test
    void aTemplateThatIsNotThereCountsAsNotFound() {
        ColdStartReport report = report(
                new LabelledText("je signale mon déménagement", List.of("t-move")),
                new LabelledText("je signale mon déménagement", List.of("t-unknown")));

        assertEquals(0.5, report.hit1());
        assertEquals(0.5, report.hit3());
        assertEquals(0.5, report.mrr());
        assertEquals(Interval.wilson(1, 2), report.intervals().get("hit1"));
    }

    @Test
    void textsWithoutTruthAreNotCounted() {
        ColdStartReport report = report(
                new LabelledText("je signale mon déménagement", List.of("t-move")),
                new LabelledText("n'importe quoi", List.of()));

        assertEquals(1, report.texts());
    }

    @Test
    void theReciprocalRankFallsWithTheRank() {
        ColdStartTally tally = new ColdStartTally(1);
        tally.add(List.of("t-move"), TEMPLATES, 1000);
        tally.add(List.of("pay"), TEMPLATES, 2000);
        tally.add(List.of("t-child"), TEMPLATES, 3000);

        ColdStartReport report = tally.report(3, 0, 0);

        assertEquals((1 + 1 / 2.0 + 1 / 3.0) / 3, report.mrr(), 1e-12);
        assertEquals(1 / 3.0, report.hit1(), 1e-12);
        assertEquals(1, report.hit3());
        assertEquals(2, report.p50Micros());
    }
}

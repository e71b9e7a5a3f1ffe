package org.econtacts.analysis.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.Training;
import org.econtacts.model.Template;
import org.junit.jupiter.api.Test;

class RetrievalAnalyzerTest {

    private final Intents intents = new Intents(List.of("address", "refund", "gift"));
    private final Analyzer analyzer = new RetrievalAnalyzerProvider()
            .train(new Training(
                    intents,
                    List.of(template("t1", "address", "Changement d'adresse", "Signalez-le en ligne, {usager}.")),
                    List.of(
                            lesson("j'ai déménagé à Lyon", 1, Lesson.Kind.IS),
                            lesson("mon remboursement n'arrive pas", 2, Lesson.Kind.IS)),
                    1));

    private static Template template(String id, String intent, String title, String body) {
        return new Template(id, 1, title, body, intent, null, List.of(), List.of(), null, null, "");
    }

    private static Passage passage(String text) {
        return new Tokenizer().read(text).whole();
    }

    private static Lesson lesson(String text, int place, Lesson.Kind kind) {
        return new Lesson(text, passage(text), place, kind, 1);
    }

    private double[] read(Analyzer from, String text) {
        return from.read(passage(text), intents.size()).channels()[0];
    }

    @Test
    void theNearestCasesVoteForTheirIntent() {
        double[] logarithms = read(analyzer, "Où est mon remboursement ?");

        assertTrue(logarithms[2] > logarithms[1]);
        double sum = 0;
        for (double logarithm : logarithms) {
            sum += Math.exp(logarithm);
        }
        assertEquals(1, sum, 1e-9);
    }

    @Test
    void aTextWithoutAnyKnownWordLeavesItSilent() {
        assertEquals(0, read(analyzer, "xyz").length);
        assertEquals(0, read(analyzer, "").length);
    }

    @Test
    void aTemplateIsFoundByItsTitleAtOnce() {
        Analyzer after = analyzer.withTemplates(
                intents, List.of(template("t2", "gift", "Déclarer un don manuel", "Faites-le en ligne.")));

        double[] logarithms = read(after, "comment déclarer un don");
        assertTrue(logarithms[3] > logarithms[1] && logarithms[3] > logarithms[2]);
    }

    @Test
    void aTemplateThatWasTakenAwayIsNotFoundAnyMore() {
        assertEquals(0, read(analyzer.withTemplates(intents, List.of()), "changement").length);
    }

    @Test
    void placeholdersAreNotWords() {
        assertEquals(0, read(analyzer, "usager").length);
    }

    @Test
    void aLessonIsFoundAtOnceAndForgottenWhenItWasAMistake() {
        Analyzer after = analyzer.learn(intents, lesson("succession et donation", 3, Lesson.Kind.IS));
        assertTrue(read(after, "donation")[3] > read(after, "donation")[1]);

        Analyzer without = after.learn(intents, lesson("succession et donation", 3, Lesson.Kind.WAS_NOT));
        assertEquals(0, read(without, "donation").length);
        assertEquals(0, without.read(passage("donation"), intents.size()).signals()[2]);
    }

    @Test
    void aLessonScoresBesideTheIndexAsItDoesInIt() throws IOException {
        List<Lesson> known = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            known.add(lesson("la taxe foncière numéro " + i + " de ma maison", 1, Lesson.Kind.IS));
        }
        Training training = new Training(intents, List.of(), known, 1);
        Analyzer beside = new RetrievalAnalyzerProvider()
                .train(training)
                .learn(intents, lesson("la taxe de mon remboursement, ma taxe", 2, Lesson.Kind.IS));
        double[] before = read(beside, "ma taxe et mon remboursement");
        beside.save(new DataOutputStream(new ByteArrayOutputStream()));

        assertArrayEquals(before, read(beside, "ma taxe et mon remboursement"), 0.05);
    }

    @Test
    void whatWasLearntIsFoundAlsoAfterItWentIntoTheIndex() {
        Analyzer after = analyzer.learn(intents, lesson("succession et donation", 3, Lesson.Kind.IS));
        Intents more = intents;
        for (int i = 0; i < CaseIndex.RECENT; i++) {
            // no intent keeps so many examples
            more = more.with("other" + i / Exemplars.LIMIT);
            after = after.learn(more, lesson("autre demande " + i, 4 + i / Exemplars.LIMIT, Lesson.Kind.IS));
        }

        assertTrue(read(after, "donation")[3] > Math.log(0.9));
        Analyzer without = after.learn(more, lesson("succession et donation", 3, Lesson.Kind.WAS_NOT));
        assertEquals(0, read(without, "donation").length);
    }

    @Test
    void theExplanationNamesTheNearestCaseAndTheWordsInCommon() {
        String text = "Bonjour, remboursement svp";
        Explanation why = analyzer.read(passage(text), intents.size()).explain(2, 1, new double[] {1});

        assertEquals("mon remboursement n'arrive pas", why.path());
        assertEquals(1, why.evidence().size());
        assertEquals(
                "remboursement",
                text.substring(
                        why.evidence().getFirst().start(),
                        why.evidence().getFirst().end()));
    }

    @Test
    void whatATaxpayerWroteIsComparedWithButNeverShownToAnother() throws IOException {
        Analyzer taught = analyzer;
        taught = taught.learn(intents, lesson("succession de Mme Dupont, lettre", 3, Lesson.Kind.IS));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        taught.save(new DataOutputStream(bytes));
        Analyzer loaded = new RetrievalAnalyzerProvider()
                .load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), intents, List.of());

        for (Analyzer each : List.of(taught, loaded)) {
            Explanation why =
                    each.read(passage("ma succession"), intents.size()).explain(3, 1, new double[] {1});
            assertEquals(1, why.evidence().size());
            assertEquals("", why.path());
        }
    }

    @Test
    void anIntentKeepsALimitedNumberOfExamples() {
        List<Lesson> many = new ArrayList<>();
        for (int i = 0; i < Exemplars.LIMIT + 50; i++) {
            many.add(lesson("exemple numéro " + i, 1, Lesson.Kind.IS));
        }
        Analyzer full = new RetrievalAnalyzerProvider().train(new Training(intents, List.of(), many, 1));

        assertEquals("1-" + Exemplars.LIMIT + "+0", full.version());
    }

    @Test
    void whatWasSavedFindsTheSameAfterLoading() throws IOException {
        Analyzer taught = analyzer.learn(intents, lesson("succession et donation", 3, Lesson.Kind.IS));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        taught.save(new DataOutputStream(bytes));
        Analyzer loaded = new RetrievalAnalyzerProvider()
                .load(
                        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
                        intents,
                        List.of(template("t1", "address", "Changement d'adresse", "Signalez-le en ligne, {usager}.")));

        assertArrayEquals(read(taught, "donation à Lyon"), read(loaded, "donation à Lyon"), 1e-9);
        assertEquals(taught.version(), loaded.version());
    }

    private double[] readTemplates(Analyzer from, String text) {
        return from.read(passage(text), intents.size()).channels()[1];
    }

    @Test
    void aBrandNewTemplateIsFoundByWhatItsTextSaysWithoutAnyExample() {
        Analyzer after = analyzer.withTemplates(
                intents,
                List.of(
                        template("t1", "address", "Changement d'adresse", "Signalez votre nouveau logement en ligne."),
                        template(
                                "t2", "gift", "Don manuel", "Vous recevez une somme d'argent de vos grands-parents.")));

        double[] logarithms = readTemplates(after, "mes grands-parents me donnent une somme");
        assertTrue(logarithms[3] > logarithms[1]);
        assertTrue(Double.isNaN(logarithms[2]), "an intent without template is unknown, not unlikely");
        assertEquals(1, Math.exp(logarithms[1]) + Math.exp(logarithms[3]), 1e-9);
    }

    @Test
    void aPassageOfALongTemplateIsFoundInSpiteOfAllTheRest() {
        String rest = "Le service en ligne est ouvert chaque jour de la semaine. ".repeat(60);
        Analyzer after = analyzer.withTemplates(
                intents,
                List.of(
                        template("t1", "address", "Démarches", rest + "Le tarif de la piscine dépend de sa surface."),
                        template("t2", "refund", "Piscine", "Fermée.")));

        double[] logarithms = readTemplates(after, "tarif selon la surface");
        assertTrue(logarithms[1] > logarithms[2]);
    }

    @Test
    void pluralsMatchEvenWhenTheQuestionIsTooShortToTellItsLanguage() {
        assertTrue(readTemplates(analyzer, "adresses changements").length > 0);
    }

    @Test
    void aTemplateExplainsItselfWithWhatEachWordAddsToItsScore() {
        TemplateIndex index = TemplateIndex.of(
                intents,
                List.of(
                        template("t1", "address", "Changement d'adresse", "Signalez-le en ligne."),
                        template("t2", "gift", "Don", "Déclarez le don en ligne.")));
        Passage asked = passage("Changement, changement de mon adresse en ligne");
        TemplateMatch match = index.match(asked, 1);

        assertEquals("Changement d'adresse", match.title());
        assertEquals(
                index.scores(asked, intents.size())[1],
                Arrays.stream(match.weights()).sum(),
                1e-5);
    }

    @Test
    void theSignalsTellWhetherAnythingKnownIsAskedFor() {
        double[] near = analyzer.read(passage("mon remboursement n'arrive pas"), intents.size())
                .signals();
        double[] far =
                analyzer.read(passage("zzz yyy en ligne"), intents.size()).signals();
        double[] nothing = analyzer.read(passage("xyz"), intents.size()).signals();

        for (int i = 0; i < near.length; i++) {
            assertTrue(near[i] > far[i]);
        }
        assertEquals(1, near[2], 1e-9);
        assertArrayEquals(new double[] {0, 0, 0}, nothing);
    }

    @Test
    void aLanguageOfWhichNothingIsKnownIsSearchedAsItStands() {
        Analyzer after = analyzer.withTemplates(
                intents, List.of(template("t1", "gift", "Schenkung", "Geldgeschenke zwischen Verwandten.")));

        assertTrue(readTemplates(after, "geldgeschenke")[3] > Math.log(0.9));
    }

    @Test
    void hostileTextsAreReadWithoutHarm() {
        for (String text :
                List.of("a".repeat(1 << 20), "\uD83D\uDE00".repeat(5000), "\u202E\u200B", "adresse. ".repeat(10_000))) {
            assertEquals(3, analyzer.read(passage(text), intents.size()).signals().length);
        }
    }
}

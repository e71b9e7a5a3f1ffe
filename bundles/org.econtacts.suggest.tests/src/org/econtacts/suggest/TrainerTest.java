package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.learning.LearningAnalyzerProvider;
import org.econtacts.analysis.retrieval.RetrievalAnalyzerProvider;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final List<String> TOWNS = List.of(
            "Lyon", "Nantes", "Rennes", "Paris", "Lille", "Nice", "Metz", "Brest", "Tours", "Dijon", "Caen", "Pau",
            "Albi", "Agen", "Foix", "Auch", "Laon", "Nancy", "Arras", "Vannes", "Quimper", "Angers", "Le Mans",
            "Bourges", "Blois", "Évreux", "Rouen", "Dieppe", "Calais", "Amiens", "Reims", "Troyes");

    /** Names that no text to learn from has. */
    private static final List<String> OTHERS = TOWNS.stream()
            .map(town -> new StringBuilder(town).reverse().toString())
            .toList();

    private final Trainer trainer = new Trainer(
            List.of(Engines.graph(Engines.GRAPH), new LearningAnalyzerProvider(), new RetrievalAnalyzerProvider()),
            List.of(),
            1);

    private static List<LabelledText> asking(List<String> towns) {
        List<LabelledText> texts = new ArrayList<>();
        for (String town : towns) {
            texts.add(new LabelledText("j'ai déménagé à " + town, List.of("address-change")));
            texts.add(new LabelledText("où est mon remboursement, " + town, List.of("refund")));
        }
        return texts;
    }

    private static List<LabelledText> foreign(List<String> towns) {
        return towns.stream()
                .map(town -> new LabelledText("quel temps fait-il demain à " + town, List.of()))
                .toList();
    }

    private State train(List<LabelledText> texts, List<LabelledText> validation) {
        LabelSet labels = Engines.labelsOf(texts);
        return trainer.train(labels, Engines.templates(labels), texts, validation);
    }

    private static List<String> versions(State state) {
        return state.ensemble().analyzers().stream().map(Analyzer::version).toList();
    }

    private static long cases(State state) {
        return Arrays.stream(state.calibration().cases()).sum();
    }

    @Test
    void textsForValidationAreMeasuredOnAndNeverLearnt() {
        List<LabelledText> texts = asking(TOWNS);
        List<LabelledText> validation = asking(OTHERS);

        State state = train(texts, validation);

        assertEquals(versions(train(texts, List.of())), versions(state));
        assertEquals(validation.size(), cases(state));
    }

    @Test
    void ofTooFewTextsForValidationNothingIsConcludedAlone() {
        List<LabelledText> texts = asking(TOWNS);

        assertEquals(texts.size() + 2, cases(train(texts, asking(List.of("Vitré")))));
    }

    @Test
    void textsOutOfScopeAmongThoseForValidationTeachToAbstain() {
        List<LabelledText> validation = new ArrayList<>(asking(OTHERS));
        validation.addAll(foreign(TOWNS));

        State state = train(asking(TOWNS), validation);

        assertFalse(keeps(state, "quel temps fait-il demain à Vitré"));
        assertTrue(keeps(state, "j'ai déménagé à Vitré"));
    }

    @Test
    void textsOutOfScopeToLearnFromStillTeachToAbstainWhereTheOthersHaveNone() {
        List<LabelledText> texts = new ArrayList<>(asking(TOWNS));
        texts.addAll(foreign(TOWNS));

        State state = train(texts, asking(OTHERS));

        assertFalse(keeps(state, "quel temps fait-il demain à Vitré"));
        assertTrue(keeps(state, "j'ai déménagé à Vitré"));
    }

    @Test
    void textsForValidationThatWereLearntOrAskWhatNobodyLearntSayNothing() {
        List<LabelledText> validation = new ArrayList<>(asking(OTHERS));
        int telling = validation.size();
        validation.addAll(asking(TOWNS));
        for (String town : OTHERS) {
            validation.add(new LabelledText("je veux un duplicata de l'avis, " + town, List.of("copy")));
        }

        assertEquals(telling, cases(train(asking(TOWNS), validation)));
    }

    @Test
    void theConfidenceIsCorrectedOnlyWhereTextsAskSeveralThings() {
        List<LabelledText> one = new ArrayList<>();
        List<LabelledText> several = new ArrayList<>();
        for (String town : OTHERS) {
            one.add(new LabelledText("j'ai déménagé à " + town, List.of("address-change")));
            one.add(new LabelledText("j'ai déménagé hier à " + town, List.of("refund")));
            List<String> both = List.of("address-change", "refund");
            several.add(new LabelledText("j'ai déménagé à " + town + ", où est mon remboursement", both));
            several.add(new LabelledText("remboursement et déménagé, " + town, both));
            several.add(new LabelledText("déménagé, remboursement, " + town, both));
        }

        assertEquals(1, train(asking(TOWNS), one).calibration().a());
        assertEquals(0, train(asking(TOWNS), one).calibration().b());
        assertNotEquals(0, train(asking(TOWNS), several).calibration().b());
    }

    @Test
    void equalTextsAreHeldOutTogetherWhateverTheirLabels() {
        List<LabelledText> texts = new ArrayList<>();
        for (String town : TOWNS) {
            texts.add(new LabelledText("j'ai déménagé à " + town, List.of("address-change")));
            texts.add(new LabelledText("j'ai déménagé à " + town, List.of("refund")));
            texts.add(new LabelledText("où est mon remboursement, " + town, List.of("refund")));
        }
        Examples examples = new Examples(new Intents(List.of("address-change", "refund")), texts, Set.of());

        for (int part = 0; part < 3; part++) {
            Set<String> held = new HashSet<>();
            examples.part(part, 3).forEach(example -> held.add(example.text()));
            examples.lessonsWithout(part, 3).forEach(lesson -> assertFalse(held.contains(lesson.text()), lesson::text));
        }
    }

    @Test
    void ofVeryManyTemplatesOnlyTheTitlesAreLearnt() {
        assertEquals(2 * 500, templateLessons(500));
        assertEquals(501, templateLessons(501));
    }

    private int templateLessons(int count) {
        List<Template> templates = IntStream.range(0, count)
                .mapToObj(i -> new Template(
                        "t" + i,
                        1,
                        "titre " + i,
                        "Vous pouvez demander la pièce numéro " + i + ".",
                        "i" + i,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        ""))
                .toList();
        Intents intents = new Intents(templates.stream().map(Template::intent).toList());
        return trainer.templateLessons(intents, templates, Map.of()).size();
    }

    private static boolean keeps(State state, String text) {
        MessageReading reading = new MessageReading(state.ensemble(), state.calibration(), state.abstention());
        return state.abstention().keeps(reading.find(new Tokenizer().read(text)));
    }
}

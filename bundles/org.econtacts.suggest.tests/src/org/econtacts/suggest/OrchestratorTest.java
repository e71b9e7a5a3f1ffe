package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.econtacts.model.Audience;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.econtacts.model.Verdict;
import org.junit.jupiter.api.Test;

class OrchestratorTest {

    private static final String MOVED = "Bonjour, je viens de déménager et je voudrais modifier mon adresse.";

    private final Orchestrator engine = Engines.trained();

    @Test
    void aClearRequestGetsItsTemplateFirst() {
        SuggestionSet found = engine.suggest(Engines.message(MOVED));

        assertEquals("t-address-change", found.suggestions().getFirst().template());
        assertEquals(1, found.suggestions().getFirst().rank());
    }

    @Test
    void aClearRequestStillGetsItsTemplateAfterManySamplesWereLabelled() {
        SuggestionService.Knowledge known = engine.builtInKnowledge();
        List<LabelledText> examples = new ArrayList<>(known.examples());
        for (int i = 0; i < 15; i++) {
            for (LabelledText example : known.examples()) {
                examples.add(new LabelledText(example.text() + " Dossier numéro " + i, example.labels()));
            }
            examples.add(new LabelledText("Votre collègue du mardi est charmante, merci " + i, List.of()));
        }

        engine.train(known.labels(), Engines.templates(known.labels()), examples);

        SuggestionSet found =
                engine.suggest(Engines.message("J'ai déménagé, voici ma nouvelle adresse Dossier numéro 20"));
        assertEquals("t-address-change", found.suggestions().getFirst().template());
    }

    @Test
    void everyAnalyserGivesAVerdictInAFixedOrder() {
        SuggestionSet found = engine.suggest(Engines.message(MOVED));

        assertEquals(
                List.of("graph", "learning", "retrieval"),
                found.verdicts().stream().map(Verdict::analyzer).toList());
    }

    @Test
    void theEvidenceLiesInTheTextOnWordsThatDecided() {
        Suggestion first = engine.suggest(Engines.message(MOVED)).suggestions().getFirst();

        List<String> words = first.evidence().stream()
                .map(one -> MOVED.substring(one.start(), one.end()))
                .toList();
        assertTrue(words.stream().anyMatch(word -> word.contains("adresse")), words::toString);
    }

    @Test
    void aTextAboutSomethingElseGetsNoSuggestionButItsBestIntents() {
        SuggestionSet found = engine.suggest(Engines.message("My card was swallowed by the machine yesterday"));

        assertTrue(found.abstained());
        assertFalse(found.best().isEmpty());
    }

    @Test
    void aTemplateForAnotherAudienceIsNotSuggested() {
        Message message = Engines.message("m2", "", "Comment déposer ma déclaration de TVA ?", Audience.INDIVIDUAL);

        assertTrue(engine.suggest(message).suggestions().stream()
                .noneMatch(suggestion -> suggestion.intent().equals("vat-return")));
    }

    @Test
    void theSameTrainingGivesTheSameSuggestionsBitByBit() {
        assertEquals(engine.suggest(Engines.message(MOVED)), Engines.trained().suggest(Engines.message(MOVED)));
    }

    @Test
    void aSavedEngineSaysTheSameAfterLoading() throws IOException {
        engine.learn(chosen(1, "Je veux modifier mon adresse électronique", "address-change"));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        engine.save(saved);
        Orchestrator other = Engines.untrained();
        LabelSet labels = engine.builtInKnowledge().labels();

        assertTrue(other.load(new ByteArrayInputStream(saved.toByteArray()), labels, Engines.templates(labels)));
        assertEquals(1, other.learntUpTo());
        assertEquals(engine.suggest(Engines.message(MOVED)), other.suggest(Engines.message(MOVED)));
    }

    @Test
    void aDamagedModelIsRefusedAndChangesNothing() throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        engine.save(saved);
        byte[] bytes = saved.toByteArray();
        bytes[bytes.length / 2] ^= 1;
        SuggestionSet before = engine.suggest(Engines.message(MOVED));

        assertThrows(
                IOException.class,
                () -> engine.load(
                        new ByteArrayInputStream(bytes),
                        engine.builtInKnowledge().labels(),
                        List.of()));
        assertEquals(before, engine.suggest(Engines.message(MOVED)));
    }

    @Test
    void aModelForAnotherLabelSetIsNotLoaded() throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        engine.save(saved);
        LabelSet other =
                new LabelSet("test.2", engine.builtInKnowledge().labels().intents());

        assertFalse(engine.load(new ByteArrayInputStream(saved.toByteArray()), other, List.of()));
    }

    @Test
    void feedbackIsLearntOnceWhateverItsRepetition() {
        Feedback feedback = chosen(7, "Mon chat a mangé mon courrier", "refund");
        engine.learn(feedback);
        SuggestionSet once = engine.suggest(Engines.message("Mon chat a mangé mon courrier"));
        engine.learn(feedback);

        assertEquals(once, engine.suggest(Engines.message("Mon chat a mangé mon courrier")));
        assertEquals(7, engine.learntUpTo());
    }

    @Test
    void decisionsRaiseTheIntentThatTheyName() {
        String text = "La cantine de mon fils est fermée";
        double before = probability(text, "refund");
        for (int i = 1; i <= 20; i++) {
            engine.learn(chosen(i, text, "refund"));
        }

        assertTrue(probability(text, "refund") > Math.max(0.5, before));
    }

    @Test
    void aRejectionLowersTheIntent() {
        double before = probability(MOVED, "address-change");
        for (int i = 1; i <= 20; i++) {
            engine.learn(new Feedback(i, "", MOVED, FeedbackKind.REJECTED, "address-change", before));
        }

        assertTrue(probability(MOVED, "address-change") < before);
    }

    @Test
    void aTemplateAddedAMomentAgoIsSuggestedWithoutTraining() {
        List<Template> templates =
                new ArrayList<>(Engines.templates(engine.builtInKnowledge().labels()));
        templates.add(Engines.template(
                "t-new", "wealth-tax", Audience.INDIVIDUAL, "Impôt sur la fortune immobilière : abattement"));
        engine.useTemplates(templates);

        SuggestionSet found =
                engine.suggest(Engines.message("Quel abattement pour l'impôt sur la fortune immobilière ?"));
        assertEquals("t-new", found.suggestions().getFirst().template());
    }

    @Test
    void templatesOfOneIntentShareItsProbabilityByPastChoices() {
        LabelSet labels = engine.builtInKnowledge().labels();
        List<Template> templates = new ArrayList<>(Engines.templates(labels));
        templates.add(
                Engines.template("t-other", "address-change", Audience.INDIVIDUAL, "Changement d'adresse, suite"));
        engine.train(labels, templates, engine.builtInKnowledge().examples());
        for (int i = 1; i <= 3; i++) {
            engine.learn(new Feedback(i, "", MOVED, FeedbackKind.CHOSEN, "address-change", 0, "t-other"));
        }

        List<Suggestion> found = engine.suggest(Engines.message(MOVED)).suggestions();
        assertEquals("t-other", found.get(0).template());
        assertEquals(
                4.0,
                found.get(0).confidence().probability()
                        / found.get(1).confidence().probability(),
                1e-9);
    }

    private double probability(String text, String intent) {
        return engine.score(text).stream()
                .filter(score -> score.intent().equals(intent))
                .mapToDouble(score -> score.probability())
                .findFirst()
                .orElse(0);
    }

    private static Feedback chosen(long sequence, String body, String intent) {
        return new Feedback(sequence, "", body, FeedbackKind.CHOSEN, intent, 0);
    }
}

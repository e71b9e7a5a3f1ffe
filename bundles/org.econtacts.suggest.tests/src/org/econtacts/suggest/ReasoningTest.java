package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.analysis.learning.LearningAnalyzerProvider;
import org.econtacts.analysis.retrieval.RetrievalAnalyzerProvider;
import org.econtacts.model.Block;
import org.econtacts.model.Confidence;
import org.econtacts.model.Evidence;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Reason;
import org.econtacts.model.Suggestion;
import org.econtacts.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasoningTest {

    private static final String LONG = "Bonjour, je vous écris parce que nous avons acheté une maison à la campagne et "
            + "que je souhaite vous signaler mon déménagement afin que mon adresse soit modifiée dans vos fichiers";

    private final State state = state();

    private static State state() {
        GraphAnalyzerProvider graph = Engines.graph(Engines.GRAPH);
        LabelSet labels = graph.labels();
        return new Trainer(
                        List.of(graph, new LearningAnalyzerProvider(), new RetrievalAnalyzerProvider()),
                        graph.examples(),
                        1)
                .train(labels, Engines.templates(labels), graph.examples());
    }

    private Finding find(String text) {
        return new MessageReading(state.ensemble(), state.calibration(), state.abstention())
                .find(new Tokenizer().read(text));
    }

    private static double sum(Reason reason) {
        return reason.words().stream().mapToDouble(Evidence::weight).sum()
                + reason.otherWords()
                + reason.parts().stream().mapToDouble(Reason.Part::weight).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {LONG, "Où en est mon remboursement ?", "adresse", "", "xyzzy", "TVA remboursement adresse"})
    void theContributionsSumToTheDifferenceWithTheRunnerUp(String text) {
        Finding found = find(text);
        Reason reason = new Reasoning(state.ensemble(), found).reason(found.best());

        double pooled = Math.log(found.probabilities()[found.best()])
                - Math.log(found.probabilities()[found.rival(found.best())]);
        assertEquals(pooled, reason.difference(), 1e-6);
        assertEquals(reason.difference(), sum(reason), 1e-6);
    }

    @Test
    void atMostTwelveWordsAreNamedInTextOrder() {
        Reason reason = new Reasoning(state.ensemble(), find(LONG)).reason(1);

        assertEquals(Reasoning.NAMED, reason.words().size());
        for (int i = 1; i < Reasoning.NAMED; i++) {
            assertTrue(reason.words().get(i - 1).end() <= reason.words().get(i).start());
        }
    }

    @Test
    void theWordThatDecidesCountsMost() {
        String text = "Où en est mon remboursement ?";
        Finding found = find(text);

        Evidence strongest = new Reasoning(state.ensemble(), found)
                .reason(found.best()).words().stream()
                        .max((one, other) -> Double.compare(one.weight(), other.weight()))
                        .orElseThrow();
        assertEquals("remboursement", text.substring(strongest.start(), strongest.end()));
    }

    @Test
    void theGraphsPathIsToldAndItsWeightIsAPartOfItsOwn() {
        Finding found = find("Où en est mon remboursement ?");
        Reason reason = new Reasoning(state.ensemble(), found).reason(found.best());

        assertTrue(reason.path().contains("remboursement"), reason::path);
        assertTrue(reason.parts().stream().anyMatch(part -> part.analyzer().equals("graph") && part.weight() > 0));
        assertTrue(reason.parts().stream().noneMatch(part -> part.analyzer().equals("learning")));
    }

    private static Verdict verdict(String analyzer, String intent, double probability) {
        return new Verdict(analyzer, "1", List.of(new IntentScore(intent, probability)), List.of(), "");
    }

    @Test
    void graphAndLearningEachSureOfAnotherIntentIsADispute() {
        assertTrue(
                Suggestions.contested(List.of(verdict("graph", "a", 0.7), verdict("learning", "b", 0.9)), answer("a")));
    }

    @Test
    void agreementOrDoubtIsNoDispute() {
        assertFalse(
                Suggestions.contested(List.of(verdict("graph", "a", 0.9), verdict("learning", "a", 0.9)), answer("a")));
        assertFalse(
                Suggestions.contested(List.of(verdict("graph", "a", 0.5), verdict("learning", "b", 0.9)), answer("a")));
        assertFalse(Suggestions.contested(
                List.of(verdict("graph", "a", 0.9), verdict("retrieval", "b", 0.9)), answer("a")));
    }

    @Test
    void anAnswerToWhatBothAreSureOfEndsTheDispute() {
        assertFalse(Suggestions.contested(
                List.of(verdict("graph", "a", 0.7), verdict("learning", "b", 0.9)), answer("a", "b")));
    }

    private static Suggestion answer(String... intents) {
        Confidence confidence = new Confidence(0.9, 0);
        List<Block> blocks = Stream.of(intents)
                .map(intent -> new Block(intent, intent, 1, confidence, List.of()))
                .toList();
        return new Suggestion("s", 1, intents[0], intents[0], 1, confidence, List.of(), 1, blocks, Reason.NONE);
    }
}

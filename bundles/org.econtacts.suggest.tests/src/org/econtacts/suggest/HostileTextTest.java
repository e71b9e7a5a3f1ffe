package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.analysis.retrieval.RetrievalAnalyzerProvider;
import org.econtacts.model.Audience;
import org.econtacts.model.Evidence;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Message;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {

    private Orchestrator engine = Engines.untrained();

    @BeforeAll
    void train() {
        engine = Engines.trained();
    }

    static Stream<String> texts() {
        return Stream.of(
                "",
                " \n\t ",
                "a",
                "a".repeat(1_000_000),
                "a ".repeat(500_000),
                "é".repeat(1_000_000),
                "😀👩‍👩‍👧‍👦🏳️‍🌈".repeat(1000),
                "\ud83d".repeat(1000),
                "مرحبا أريد تغيير عنواني",
                "\u202eesserda nom\u202c \u200b\u200c\u200d\ufeff",
                "Une phrase. ".repeat(10_000),
                "adresse remboursement TVA ".repeat(10_000),
                "modifier un deux trois quatre ".repeat(5_000),
                "{usager} ${x} <script> ' OR 1=1 --",
                "漢字仮名交じり文".repeat(3000),
                "\u0301".repeat(5000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextGetsAVerdictOfEveryAnalyserAndProbabilitiesThatAreSome(String text) {
        SuggestionSet found = engine.suggest(Engines.message("m", text, text, Audience.INDIVIDUAL));

        assertEquals(3, found.verdicts().size());
        assertTrue(found.best().stream().allMatch(score -> score.probability() >= 0 && score.probability() <= 1));
        assertTrue(found.verdicts().stream()
                .map(Verdict::evidence)
                .flatMap(evidence -> evidence.stream())
                .allMatch(evidence -> inside(evidence, text)));
    }

    private static boolean inside(Evidence evidence, String text) {
        return evidence.start() >= 0 && evidence.start() < evidence.end() && evidence.end() <= text.length();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextCanBeLearnt(String text) {
        Orchestrator pupil = Engines.trained();
        pupil.learn(new Feedback(1, text, text, FeedbackKind.CHOSEN, "refund", 0));
        pupil.learn(new Feedback(2, text, text, FeedbackKind.REJECTED, "refund", 0.9));
        pupil.learn(new Feedback(3, text, text, FeedbackKind.UNLABELLED, null, 0));

        assertEquals(3, pupil.learntUpTo());
    }

    @Test
    void evidenceStaysWithinTheFieldItNames() {
        Message message = Engines.message("m", "Remboursement", "mon remboursement d'impôt", Audience.INDIVIDUAL);

        SuggestionSet found = engine.suggest(message);
        assertTrue(found.suggestions().stream()
                .flatMap(suggestion -> suggestion.evidence().stream())
                .allMatch(evidence ->
                        evidence.end() <= message.text(evidence.field()).length()));
    }

    static Stream<String> textsThatAskNothing() {
        return Stream.of(
                "",
                " \n\t ",
                "a".repeat(1_000_000),
                "é".repeat(1_000_000),
                "0".repeat(1_000_000),
                "😀👩‍👩‍👧‍👦🏳️‍🌈".repeat(1000),
                "👍",
                "\u202e\u200b\u200c\u200d\ufeff",
                "\ud83d".repeat(1000),
                "\u0301".repeat(5000),
                "?!… --- ///",
                "مرحبا، متى يصل القطار إلى المحطة؟",
                "Во сколько отправляется поезд в Москву?",
                "漢字仮名交じり文を読んでください。",
                "Wann fährt morgen früh der nächste Zug nach Köln?",
                "¿Dónde puedo comprar pan fresco por la mañana?",
                "Ile kosztuje bilet do teatru w sobotę wieczorem?");
    }

    @ParameterizedTest
    @MethodSource("textsThatAskNothing")
    void aTextThatAsksNothingKnownGetsNoSuggestion(String text) {
        assertTrue(engine.suggest(Engines.message(text)).abstained(), () -> "something was suggested");
        assertTrue(
                engine.suggest(Engines.message("m", text, text, Audience.INDIVIDUAL))
                        .abstained(),
                () -> "something was suggested");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void ofAnyTextOnlySoMuchIsRead(String text) {
        CountingAnalyzer.Count quick = new CountingAnalyzer.Count();
        CountingAnalyzer.Count costly = new CountingAnalyzer.Count();
        GraphAnalyzerProvider graph = Engines.graph(Engines.GRAPH);
        Orchestrator counting = new Orchestrator(
                List.of(
                        CountingAnalyzer.of(graph, quick),
                        CountingAnalyzer.of(new RetrievalAnalyzerProvider(), costly)),
                graph,
                Engines.CLOCK,
                1);
        quick.clear();
        costly.clear();

        counting.suggest(Engines.message("m", text, text, Audience.INDIVIDUAL));

        int whole = Tokenizer.TEXT_LIMIT;
        assertTrue(quick.passages() <= 1 + Passages.LIMIT, quick.passages() + " passages");
        assertTrue(costly.passages() <= 1 + Passages.LIMIT, costly.passages() + " passages");
        assertTrue(quick.words() <= whole + 2 * Tokenizer.SENTENCE_LIMIT * Passages.LIMIT, quick.words() + " words");
    }
}

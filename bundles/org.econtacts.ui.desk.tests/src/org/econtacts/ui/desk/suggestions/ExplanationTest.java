package org.econtacts.ui.desk.suggestions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Confidence;
import org.econtacts.model.Evidence;
import org.econtacts.model.Field;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Message;
import org.econtacts.model.Opinion;
import org.econtacts.model.Reason;
import org.econtacts.model.Suggestion;
import org.econtacts.model.Verdict;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.ui.Formats;
import org.econtacts.ui.desk.FakeServer;
import org.econtacts.ui.desk.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final String BODY = "Je veux un délai pour payer";
    private static final Confidence MEASURED = new Confidence(0.82, 0.74, 0.88, 112);

    private final Messages texts = new Messages();
    private final SuggestionWords words = new SuggestionWords(texts, new Formats(Locale.FRENCH, Clock.systemUTC()));

    @BeforeEach
    void name() {
        texts.why_title = "{0} / {1}";
        texts.why_title_other = "{0} / other";
        texts.why_title_alone = "alone";
        texts.why_word = "«{0}»";
        texts.why_other_words = "others";
        texts.why_for = "{0}: {1}, for";
        texts.why_against = "{0}: {1}, against";
        texts.why_first = "({0}, {1})";
        texts.analyzer_graph = "Graph";
        texts.analyzer_says = "{0}: {1}";
        texts.opinion_agrees = "agrees";
        texts.opinion_disagrees = "disagrees";
        texts.cases_none = "none";
        texts.cases_some = "{1} cases";
        texts.confidence_interval = "{0} ({1} to {2}, {3})";
        texts.confidence_no_interval = "{0} ({1})";
    }

    private static Evidence word(String word, double weight) {
        return new Evidence(Field.BODY, BODY.indexOf(word), BODY.indexOf(word) + word.length(), weight);
    }

    private static Reason reason(@Nullable String rival) {
        return new Reason(
                rival,
                1.5,
                List.of(word("veux", -0.4), word("délai", 1.2)),
                0.2,
                List.of(new Reason.Part("graph", 0.5)),
                "a → b");
    }

    private Explanation explain(Reason reason, Verdict... verdicts) throws Exception {
        MessageView from = new FakeServer(1).message("m0");
        Message message = from.message();
        Message said = new Message(
                message.id(),
                message.thread(),
                message.office(),
                message.audience(),
                message.form(),
                message.sender(),
                message.subject(),
                BODY,
                message.language(),
                message.receivedAt());
        Suggestion suggestion = new Suggestion("s", 1, "delay", "t", 1, MEASURED, List.of(), 1, List.of(), reason);
        SuggestionView view = new SuggestionView(suggestion, "T", "A", List.of());
        MessageView shown = new MessageView(
                said,
                from.office(),
                from.status(),
                from.version(),
                null,
                List.of(),
                List.of(view),
                from.showing(),
                List.of(),
                List.of(verdicts),
                null,
                List.of(),
                null,
                null);
        return new Explanation.Writer(texts, words, Map.of("delay", "Délai", "copy", "Copie")).write(view, shown);
    }

    @Test
    void theTitleNamesBothRequests() throws Exception {
        assertEquals("Délai / Copie", explain(reason("copy")).title());
        assertEquals("Délai / other", explain(reason(null)).title());
    }

    @Test
    void theTermsComeTheStrongestFirstBeTheyWordsOrAnalysers() throws Exception {
        List<String> spoken = explain(reason("copy")).terms().stream()
                .map(Explanation.Term::spoken)
                .toList();
        assertEquals(
                List.of("«délai»: +1,20, for", "Graph: +0,50, for", "«veux»: −0,40, against", "others: +0,20, for"),
                spoken);
    }

    @Test
    void theTermsSumToTheDifference() throws Exception {
        Explanation explanation = explain(reason("copy"));
        double sum = explanation.terms().stream()
                .mapToDouble(Explanation.Term::weight)
                .sum();
        assertEquals(1.5, sum, 1e-9);
        assertEquals("+1,50", explanation.difference());
    }

    @Test
    void whenNothingIsKnownTheAnalysersStillSpeak() throws Exception {
        Verdict verdict = new Verdict("graph", "1", List.of(new IntentScore("copy", 0.6)), List.of(), "x → y");
        Explanation explanation = explain(Reason.NONE, verdict);
        assertFalse(explanation.isKnown());
        assertEquals("alone", explanation.title());
        assertEquals(
                List.of(new Explanation.Voice(Opinion.DISAGREES, "Graph: disagrees (Copie, 60\u202f%)\nx → y")),
                explanation.opinions());
    }

    @Test
    void aWayThatIsShownByItselfIsNotToldAgainWithTheOpinion() throws Exception {
        Verdict verdict = new Verdict("graph", "1", List.of(new IntentScore("delay", 0.6)), List.of(), "a → b");
        Explanation explanation = explain(reason("copy"), verdict);
        assertEquals("a → b", explanation.path());
        assertFalse(explanation.opinions().getFirst().sentence().contains("a → b"));
    }

    @Test
    void theWayThroughTheGraphHasItsFiguresAsTheReaderWritesThem() {
        assertEquals("garderie +3,00 · art. 6.1 \u22121,40", words.path("garderie +3.0 · art. 6.1 -1.4"));
    }

    @Test
    void theNearestTextStandsInTheReadersQuotationMarksWithItsFiguresAsTheyAre() {
        Verdict verdict = new Verdict("retrieval", "1", List.of(), List.of(), "on me doit +3.0 euros");
        assertEquals("«on me doit +3.0 euros»", words.path(verdict));
    }

    @Test
    void wordsOutsideTheMessageDoNoHarm() throws Exception {
        Reason reason = new Reason(null, 1, List.of(new Evidence(Field.BODY, 500, 900, 1)), 0, List.of(), "");
        assertEquals("«»", explain(reason).terms().getFirst().what());
    }

    @Test
    void theConfidenceSaysItsIntervalAndItsCases() {
        assertEquals("82\u202f% (74 to 88\u202f%, 112 cases)", words.full(MEASURED));
        assertEquals("82\u202f% (none)", words.full(new Confidence(0.82, 0)));
        assertTrue(words.full(new Confidence(0.82, 5)).endsWith("(5 cases)"), "no interval without one");
    }
}

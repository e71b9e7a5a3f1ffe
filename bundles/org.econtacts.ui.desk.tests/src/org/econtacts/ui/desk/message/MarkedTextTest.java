package org.econtacts.ui.desk.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.econtacts.model.Block;
import org.econtacts.model.Confidence;
import org.econtacts.model.Evidence;
import org.econtacts.model.Field;
import org.econtacts.model.Reason;
import org.econtacts.model.Span;
import org.econtacts.model.Suggestion;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.ui.desk.message.MarkedText.Range;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String TEXT = "Bonjour. Un délai ? Une copie ? Merci.";
    private static final Confidence SURE = new Confidence(0.9, 0.8, 0.95, 40);

    private static Block block(String intent, Span... request) {
        return new Block(intent, "t", 1, SURE, List.of(request));
    }

    private static Span body(String words) {
        return new Span(Field.BODY, TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private static Evidence evidence(String words, double weight) {
        return new Evidence(Field.BODY, TEXT.indexOf(words), TEXT.indexOf(words) + words.length(), weight);
    }

    private static MarkedText mark(List<Evidence> evidence, Block... blocks) {
        Suggestion suggestion = new Suggestion("s", 1, "i", "t", 1, SURE, evidence, 1, List.of(blocks), Reason.NONE);
        return MarkedText.of(TEXT, new SuggestionView(suggestion, "T", "A", List.of()), Field.BODY);
    }

    private static List<String> cut(MarkedText marked, List<Range> ranges) {
        return ranges.stream()
                .map(range -> marked.text().substring(range.start(), range.start() + range.length()))
                .toList();
    }

    @Test
    void aSingleRequestIsNotNumbered() {
        MarkedText marked = mark(List.of(evidence("délai", 1)), block("i", body("Un délai ?")));
        assertEquals(TEXT, marked.text());
        assertEquals(List.of(), marked.requests());
        assertEquals(List.of("délai"), cut(marked, marked.evidence()));
    }

    @Test
    void eachOfSeveralRequestsBeginsWithItsNumber() {
        MarkedText marked = mark(List.of(), block("a", body("Un délai ?")), block("b", body("Une copie ?")));
        assertEquals("Bonjour. ①\u00a0Un délai ? ②\u00a0Une copie ? Merci.", marked.text());
        assertEquals(List.of("①\u00a0Un délai ?", "②\u00a0Une copie ?"), cut(marked, marked.requests()));
        assertEquals(List.of("①", "②"), cut(marked, marked.numbers()));
    }

    @Test
    void theNumbersMoveTheDecidingWordsAlong() {
        MarkedText marked = mark(
                List.of(evidence("Un délai", 1), evidence("copie", 2), evidence("Merci", -1)),
                block("a", body("Un délai ?")),
                block("b", body("Une copie ?")));
        assertEquals(List.of("Un délai", "copie"), cut(marked, marked.evidence()));
    }

    @Test
    void aBlockKeepsItsNumberWhereverItIsAsked() {
        MarkedText marked = mark(List.of(), block("a", body("Une copie ?")), block("b", body("Un délai ?")));
        assertEquals(List.of("②", "①"), cut(marked, marked.numbers()));
    }

    @Test
    void aRangeOutsideTheTextMarksNothingOutside() {
        MarkedText marked = mark(
                List.of(new Evidence(Field.BODY, 5, 900, 1)),
                block("a", new Span(Field.BODY, 30, 900)),
                block("b", new Span(Field.BODY, 700, 900)));
        assertEquals(1, marked.requests().size());
        assertEquals(List.of(marked.text().substring(5)), cut(marked, marked.evidence()));
    }

    @Test
    void withNothingChosenNothingIsMarked() {
        assertEquals(TEXT, MarkedText.of(TEXT, null, Field.BODY).text());
    }
}

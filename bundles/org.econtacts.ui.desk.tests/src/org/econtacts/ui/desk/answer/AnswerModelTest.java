package org.econtacts.ui.desk.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.econtacts.model.Confidence;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Suggestion;
import org.econtacts.model.Template;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.protocol.TemplateView;
import org.junit.jupiter.api.Test;

class AnswerModelTest {

    private final AnswerModel answer = AnswerModel.empty();
    private final SuggestionView suggestion = new SuggestionView(
            new Suggestion("s1", 1, "i", "t", 1, new Confidence(0.9, 3), List.of(), 1),
            "Title",
            "Le {date}, à {lieu}, le {date}.",
            List.of());

    @Test
    void gapsAreFoundInTextOrderAndFilledOneByOne() {
        answer.start(suggestion);
        assertEquals(
                List.of("date", "lieu", "date"),
                answer.gaps().stream().map(AnswerModel.Gap::name).toList());
        assertEquals(new AnswerModel.Gap("lieu", 13, 19), answer.gapFrom(4));
        answer.text("Le 3, à Lyon, le 4.");
        assertEquals(List.of(), answer.gaps());
        assertNull(answer.gapFrom(0));
    }

    @Test
    void afterTheLastGapComesTheFirst() {
        answer.start(suggestion);
        assertEquals(new AnswerModel.Gap("date", 3, 9), answer.gapFrom(30));
    }

    @Test
    void typingTheSuggestionAgainIsAcceptingIt() {
        answer.start(suggestion);
        answer.text("x");
        assertEquals(DecisionKind.EDITED, answer.kind());
        answer.text(suggestion.text());
        assertEquals(DecisionKind.ACCEPTED, answer.kind());
    }

    @Test
    void aTemplateIsAnotherAnswerAndNamesItsOrigin() {
        answer.start(suggestion);
        Template template = new Template("tt", 2, "T", "Corps", "ii", null, List.of(), List.of(), null, null, "");
        answer.start(new TemplateView(template, "Corps rempli"));
        assertEquals(DecisionKind.OTHER_ANSWER, answer.kind());
        assertEquals("tt", answer.templateId());
        assertEquals("Corps rempli", answer.text());
    }

    @Test
    void aDraftRemembersTheSuggestionItCameFrom() {
        answer.restore(new DraftView("Le 3.", "s1", "", null), List.of(suggestion));
        assertEquals(DecisionKind.EDITED, answer.kind());
        assertEquals("Le 3.", answer.text());
    }

    @Test
    void aDraftFromATemplateStaysAnAnswerFromThatTemplate() {
        answer.restore(new DraftView("Corps", "", "tt", null), List.of(suggestion));
        assertEquals(DecisionKind.OTHER_ANSWER, answer.kind());
        assertEquals("tt", answer.templateId());
    }
}

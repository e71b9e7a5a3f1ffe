package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.RejectionReason;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an agent does all day, with the keys he does it with. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class AgentCycleTest {

    private static boolean isChoice(MessageView view) {
        return view.suggestions().size() >= 2;
    }

    @Test
    void theSuggestionStandsBesideTheMessageAndInTheAnswer(Desk desk) throws Exception {
        QueueLine line = desk.first(Desk::isPreselected);
        desk.show(line);
        var first = desk.message(line).suggestions().getFirst();
        desk.bot().button("suggestion-1");
        desk.ui().waitFor("the suggestion in the answer", () -> desk.answer().equals(first.text()));
        assertFalse(desk.bot().styledText("message-body").getText().isBlank());
        desk.bot().screenshot("message-with-suggestion");
    }

    @Test
    void theNumberKeysChooseAmongTheSuggestions(Desk desk) throws Exception {
        QueueLine line = desk.first(AgentCycleTest::isChoice);
        desk.show(line);
        List<String> texts = desk.message(line).suggestions().stream()
                .map(each -> each.text())
                .toList();
        for (int rank : new int[] {2, 1}) {
            desk.bot().pressShortcut(String.valueOf(rank));
            desk.ui().waitFor("suggestion " + rank, () -> desk.answer().equals(texts.get(rank - 1)));
        }
    }

    @Test
    void acceptingSendsTheSuggestionAndShowsTheNextMessage(Desk desk) throws Exception {
        QueueLine line = desk.first(view -> Desk.isPreselected(view) && !Desk.hasGap(view));
        desk.advanceTo(line);
        String suggested = desk.answer();
        desk.bot().pressShortcut("A");
        // it stays for as long as the answer can be taken back, so it is looked for first
        desk.bot().widget(org.eclipse.swt.widgets.Composite.class, "notice");
        desk.awaitAnother(line);
        desk.awaitDecision(line, DecisionKind.ACCEPTED);
        assertEquals(suggested, desk.message(line).decisions().getLast().text());
    }

    @Test
    void anAnswerTakenBackWithinTenSecondsIsNotSent(Desk desk) throws Exception {
        QueueLine line = desk.first(view -> Desk.isPreselected(view) && !Desk.hasGap(view));
        desk.advanceTo(line);
        desk.bot().pressShortcut("CTRL+ENTER");
        desk.awaitAnother(line);
        desk.ui().waitFor("the answer on its way", () -> desk.status(line) == MessageStatus.SENDING);
        desk.bot().pressShortcut("CTRL+Z");
        desk.ui().waitFor("the message open again", () -> desk.status(line) == MessageStatus.OPEN);
        desk.awaitShown(line);
        assertFalse(desk.answer().isBlank(), "the answer that was taken back is kept");
    }

    @Test
    void anEditedAnswerGoesOutOnceItsPlaceholdersAreFilled(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.first(Desk::isPreselected);
        desk.show(line);
        bot.pressShortcut("E");
        bot.styledText("answer-editor").moveCaretToEnd().typeText(" Rappel: {montant}");
        bot.button("answer-gaps");
        bot.pressShortcut("CTRL+ENTER");
        bot.screenshot("answer-with-placeholder");
        assertEquals(MessageStatus.OPEN, desk.status(line), "an unfilled placeholder blocks sending");
        // sending has led to the gap and selected it
        bot.keyboard().typeText("120 euros");
        desk.ui().waitFor("no gap", () -> !bot.isShown("answer-gaps"));
        bot.screenshot("edited-answer");
        bot.pressShortcut("CTRL+ENTER");
        desk.awaitDecision(line, DecisionKind.EDITED);
        assertTrue(desk.message(line).decisions().getLast().text().endsWith(" Rappel: 120 euros"));
    }

    @Test
    void aRejectionAsksForItsReasonAndLeavesTheMessageOpen(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.first(Desk::isPreselected);
        desk.show(line);
        bot.pressShortcut("R");
        bot.shell("reject-reasons");
        bot.screenshot("rejection-reasons");
        bot.pressShortcut("4");
        desk.awaitDecision(line, DecisionKind.REJECTED);
        assertEquals(
                RejectionReason.INCOMPLETE,
                desk.message(line).decisions().getLast().reason());
        assertEquals(MessageStatus.OPEN, desk.status(line));
        desk.ui().waitFor("the popup gone", () -> !bot.isShown("reject-reasons"));
    }

    @Test
    void aTransferredMessageGoesToTheOtherOffice(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.open().get(4);
        desk.show(line);
        bot.pressShortcut("T");
        bot.widget(org.eclipse.swt.widgets.Combo.class, "transfer-office").setFocus();
        bot.pressShortcut("ARROW_DOWN");
        bot.text("transfer-reason").typeText("ne concerne pas notre service");
        bot.screenshot("transfer");
        bot.button("transfer-do").click();
        desk.ui().waitFor("another office", () -> !desk.message(line).office().equals(line.office()));
    }

    @Test
    void theQueueIsFilteredAsOneTypes(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        String before = bot.label("queue-count").getText();
        bot.pressShortcut("CTRL+F");
        bot.text("filter-text").typeText("mensualisation");
        desk.ui()
                .waitFor(
                        "fewer messages",
                        () -> !bot.label("queue-count").getText().equals(before));
        bot.screenshot("filtered-queue");
        bot.pressShortcut("ESC");
        desk.ui()
                .waitFor(
                        "all messages", () -> bot.label("queue-count").getText().equals(before));
    }

    @Test
    void aFilterThatNothingMatchesSaysSo(Desk desk) {
        WorkbenchBot bot = desk.bot();
        bot.pressShortcut("CTRL+F");
        bot.text("filter-text").typeText("xyzzy plugh");
        bot.button("queue-state");
        bot.screenshot("nothing-found");
        bot.button("state-action").click();
        desk.waitForRow(1);
    }

    @Test
    void keysReachTheQueueAgainOnceItIsNoLongerEmpty(Desk desk) {
        WorkbenchBot bot = desk.bot();
        bot.nattable("queue").setFocus();
        desk.filter("xyzzy plugh");
        bot.button("queue-state");
        desk.filter("");
        desk.waitForRow(1);
        assertTrue(bot.nattable("queue").isActive());
    }

    @Test
    void aTemplateIsOneKeyAwayWhenNothingIsReliable(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.first(view -> view.suggestions().isEmpty());
        desk.show(line);
        bot.button("suggestions-state");
        bot.screenshot("no-reliable-suggestion");
        bot.pressShortcut("CTRL+K");
        bot.text("template-search").typeText("adresse");
        var results = bot.table("template-results");
        desk.ui()
                .waitFor(
                        "templates",
                        () -> !results.rows().isEmpty()
                                && results.rows().getFirst().getFirst().contains("adresse"));
        bot.screenshot("template-search");
        bot.keyboard().pressShortcut("CR");
        desk.ui().waitFor("the template in the answer", () -> !desk.answer().isBlank());
        assertNotEquals("", bot.label("answer-origin").getText());
    }

    @Test
    void whyASuggestionWasMadeIsOneKeyAway(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.first(Desk::isPreselected);
        desk.show(line);
        bot.button("suggestion-1-why");
        bot.pressShortcut("P");
        bot.shell("why-close");
        bot.screenshot("why");
        bot.pressShortcut("ESC");
        desk.ui().waitFor("the explanation gone", () -> !bot.isShown("why-close"));
    }

    @Test
    void theSheetListsTheKeys(Desk desk) {
        WorkbenchBot bot = desk.bot();
        bot.pressShortcut("F1");
        bot.shell("keys-close");
        bot.screenshot("keys");
        bot.pressShortcut("ESC");
        desk.ui().waitFor("the sheet gone", () -> !bot.isShown("keys-close"));
    }

    @Test
    void theQueueGoesUpAndDownByLetter(Desk desk) throws Exception {
        List<QueueLine> open = desk.open();
        desk.bot().pressShortcut("J");
        desk.awaitShown(open.get(1));
        desk.bot().pressShortcut("K");
        desk.awaitShown(open.get(0));
        desk.bot().screenshot("queue");
    }
}

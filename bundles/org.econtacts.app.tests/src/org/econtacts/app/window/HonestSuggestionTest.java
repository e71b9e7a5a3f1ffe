package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.econtacts.model.Arm;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Suggestion;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.econtacts.ui.widgets.FlatButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the window says of a suggestion beyond its text: several requests, doubt, measuring, and why. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class HonestSuggestionTest {

    private static final int ANSWER = 5;

    private static Suggestion first(MessageView view) {
        return view.suggestions().getFirst().suggestion();
    }

    private static boolean hasTwoRequests(MessageView view) {
        return Desk.isPreselected(view) && first(view).blocks().size() == 2;
    }

    @Test
    void twoRequestsAreMarkedInTheMessageAndAnsweredInTwoBlocks(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.first(HonestSuggestionTest::hasTwoRequests);
        desk.show(line);
        String text = desk.message(line).suggestions().getFirst().text();
        desk.ui().waitFor("both blocks in the answer", () -> desk.answer().equals(text));
        assertTrue(text.contains("\n1. ") && text.contains("\n2. "), text);
        String marked = bot.styledText("message-subject").getText()
                + bot.styledText("message-body").getText();
        assertTrue(marked.contains("\u2460") && marked.contains("\u2461"), marked);
        bot.screenshot("two-requests");
    }

    @Test
    void aControlMessageShowsNoSuggestionAndAsksForTheRequest(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.first(view -> view.showing().arm() == Arm.CONTROL);
        desk.show(line);
        bot.button("suggestions-state");
        String inQueue = bot.nattable("queue").getCellDataValueByPosition(1, ANSWER);
        assertTrue(inQueue.startsWith("Message t\u00e9moin"), inQueue);
        assertFalse(bot.isShown("suggestion-1"));
        bot.widget(Control.class, "answer-intent");
        bot.screenshot("control-message");
        bot.pressShortcut("E");
        bot.styledText("answer-editor").typeText("Bonjour");
        bot.pressShortcut("CTRL+ENTER");
        bot.button("answer-intent").waitUntil("the focus", Control::isFocusControl);
        assertTrue(desk.message(line).decisions().isEmpty(), "it is not answered before its request is named");
        bot.screenshot("control-message-request-missing");
    }

    @Test
    void whenTheAnalysersDisagreeNothingIsChosenBeforehand(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.first(
                view -> view.showing().contested() && !view.suggestions().isEmpty());
        desk.show(line);
        bot.button("suggestion-1");
        bot.button("suggestions-contested");
        assertEquals("", desk.answer());
        bot.screenshot("contested");
        bot.pressShortcut("1");
        String text = desk.message(line).suggestions().getFirst().text();
        desk.ui().waitFor("the first suggestion", () -> desk.answer().equals(text));
    }

    @Test
    void theExplanationListsWhatCountedAndItsSum(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.first(
                view -> Desk.isPreselected(view) && first(view).reason().words().size() >= 3);
        desk.show(line);
        bot.button("suggestion-1-why");
        bot.pressShortcut("P");
        int words = first(desk.message(line)).reason().words().size();
        List<List<String>> rows = bot.table("why-terms").rows();
        assertTrue(rows.size() > words, rows.toString());
        bot.screenshot("why-filled");
        bot.pressShortcut("ESC");
        desk.ui().waitFor("the explanation gone", () -> !bot.isShown("why-close"));
    }

    @Test
    void noticesHideNoButton(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.first(view -> Desk.isPreselected(view) && !Desk.hasGap(view));
        desk.advanceTo(line);
        bot.pressShortcut("CTRL+ENTER");
        bot.button("notice-action");
        bot.pressShortcut("CTRL+3");
        bot.button("undo");
        bot.widget(Composite.class, "notice").waitUntil("it hides no button", slip -> !hidesAButton(slip));
        bot.screenshot("notice-beside-buttons");
        bot.button("notice-action").click();
        desk.ui().waitFor("the answer taken back", () -> desk.status(line) == MessageStatus.OPEN);
    }

    private static boolean hidesAButton(Composite slip) {
        return buttons(slip.getShell(), slip)
                .anyMatch(button -> button.getDisplay()
                        .map(button.getParent(), slip.getParent(), button.getBounds())
                        .intersects(slip.getBounds()));
    }

    private static Stream<Control> buttons(Composite in, Composite slip) {
        return Stream.of(in.getChildren())
                .filter(child -> child.isVisible() && child != slip)
                .flatMap(child -> child instanceof FlatButton
                        ? Stream.of(child)
                        : child instanceof Composite inner ? buttons(inner, slip) : Stream.empty());
    }
}

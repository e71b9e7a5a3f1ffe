package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Control;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.OfficeTime;
import org.econtacts.protocol.AcceptanceLine;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.testkit.ui.BotTable;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How suggestions are received, as the team lead sees it. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class TeamLeadTest {

    @Test
    void theFiguresCountTheDecisionsJustMade(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine accepted = desk.first(view -> Desk.isPreselected(view) && !Desk.hasGap(view));
        desk.show(accepted);
        bot.pressShortcut("A");
        desk.awaitDecision(accepted, DecisionKind.ACCEPTED);
        QueueLine rejected = desk.first(Desk::isPreselected);
        desk.show(rejected);
        bot.pressShortcut("R");
        bot.shell("reject-reasons").activate();
        bot.pressShortcut("1");
        desk.awaitDecision(rejected, DecisionKind.REJECTED);
        QueueLine edited = desk.first(TeamLeadTest::answersOneRequest);
        desk.show(edited);
        String shortened = desk.answer().replaceFirst("(?s)(,\n\n)[^.]+\\.", "$1Un conseiller vous rappelle.");
        bot.pressShortcut("E");
        bot.styledText("answer-editor").use(editor -> editor.setText(shortened));
        bot.pressShortcut("CTRL+ENTER");
        desk.awaitDecision(edited, DecisionKind.EDITED);
        bot.pressShortcut("CTRL+2");
        AcceptanceLine today = today(desk);
        assertTrue(today.accepted() >= 1 && today.rejected() >= 1);
        BotTable days = bot.table("table-time");
        desk.ui().waitFor("today's figures", () -> shows(days, today(desk)));
        desk.ui()
                .waitFor(
                        "a rejected template",
                        () -> !bot.table("table-rejected").rows().isEmpty());
        bot.screenshot("team-lead");
        BotTable sentences = bot.table("table-sentences");
        desk.ui()
                .waitFor(
                        "a sentence that was taken out", () -> !sentences.rows().isEmpty());
        sentences.use(table -> ((ScrolledComposite) page(table)).setOrigin(0, 10_000));
        bot.screenshot("team-lead-sentences");
    }

    /** In an answer to several the first sentence is the letter's own, and of no template. */
    private static boolean answersOneRequest(MessageView view) {
        return Desk.isPreselected(view)
                && !Desk.hasGap(view)
                && view.suggestions().getFirst().suggestion().blocks().size() == 1;
    }

    /** What scrolls the page that it stands on. */
    private static Control page(Control on) {
        return on instanceof ScrolledComposite ? on : page(on.getParent());
    }

    /** Whether a row of the table shows these figures, behind the day and the share. */
    private static boolean shows(BotTable days, AcceptanceLine line) {
        return days.rows().stream().anyMatch(row -> row.subList(2, 5).equals(figures(line)));
    }

    private static List<String> figures(AcceptanceLine line) {
        return List.of(String.valueOf(line.accepted()), String.valueOf(line.edited()), String.valueOf(line.rejected()));
    }

    private static AcceptanceLine today(Desk desk) {
        LocalDate today = OfficeTime.today(Clock.systemUTC());
        return Desk.ask(() -> desk.server().acceptance("day", today, today))
                .rows()
                .getLast();
    }
}

package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.widgets.Table;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.testkit.ui.BotTable;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Labelling with one key a sample. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class CuratorTest {

    @Test
    void oneKeyLabelsTheSampleAndCtrlZTakesItBack(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        bot.pressShortcut("CTRL+3");
        Sample sample = next(desk);
        bot.styledText("sample-text")
                .waitFor(sample.text().strip().lines().findFirst().orElseThrow());
        bot.table("samples").setFocus();
        bot.screenshot("curator");
        bot.pressShortcut("1");
        desk.ui().waitFor("the label", () -> labelled(desk) == 1);
        desk.ui()
                .waitFor(
                        "the next sample",
                        () -> !bot.styledText("sample-text").getText().contains(sample.text()));
        bot.screenshot("curator-labelled");
        bot.pressShortcut("CTRL+Z");
        desk.ui().waitFor("no label", () -> labelled(desk) == 0);
        assertEquals(sample.id(), next(desk).id());
    }

    @Test
    void zeroSetsASampleAsideAsOutOfScope(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        bot.pressShortcut("CTRL+3");
        bot.table("samples").setFocus();
        bot.pressShortcut("0");
        desk.ui().waitFor("the label", () -> labelled(desk) == 1);
        bot.button("undo").click();
        desk.ui().waitFor("no label", () -> labelled(desk) == 0);
    }

    @Test
    void whoLabelsBlindDoesNotSeeHowCertainTheEngineIs(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        bot.pressShortcut("CTRL+3");
        BotTable samples = bot.table("samples");
        desk.ui()
                .waitFor(
                        "the certainty", () -> !samples.ask(CuratorTest::second).isBlank());
        bot.button("blind").click();
        desk.ui().waitFor("no certainty", () -> samples.ask(CuratorTest::second).isBlank());
        bot.button("blind").click();
        desk.ui()
                .waitFor(
                        "the certainty again",
                        () -> !samples.ask(CuratorTest::second).isBlank());
    }

    /** What the list says beside the first text. */
    private static String second(Table samples) {
        return samples.getItem(0).getText(1);
    }

    private static Sample next(Desk desk) {
        return Desk.ask(() -> desk.server().samples(SampleState.UNLABELLED, "", "LEAST_CERTAIN_FIRST", 0, 1))
                .samples()
                .getFirst();
    }

    private static long labelled(Desk desk) {
        return Desk.ask(() -> desk.server().samples(null, "", "LEAST_CERTAIN_FIRST", 0, 1))
                .labelled();
    }
}

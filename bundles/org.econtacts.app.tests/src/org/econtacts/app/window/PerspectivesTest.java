package org.econtacts.app.window;

import org.econtacts.app.perspectives.RolePerspectives;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From one perspective to the other. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class PerspectivesTest {

    @Test
    void keysSwitch(Desk desk) {
        WorkbenchBot bot = desk.bot();
        bot.pressShortcut("CTRL+2");
        desk.ui().waitFor("the queue hidden", () -> !bot.isShown("queue"));
        bot.pressShortcut("CTRL+1");
        desk.waitForRow(1);
        bot.pressShortcut("CTRL+3");
        desk.ui().waitFor("the queue hidden", () -> !bot.isShown("queue"));
    }

    @Test
    void theMouseSwitches(Desk desk) {
        WorkbenchBot bot = desk.bot();
        bot.button(RolePerspectives.CURATOR).click();
        desk.ui().waitFor("the queue hidden", () -> !bot.isShown("queue"));
        bot.button(RolePerspectives.AGENT).click();
        desk.waitForRow(1);
    }
}

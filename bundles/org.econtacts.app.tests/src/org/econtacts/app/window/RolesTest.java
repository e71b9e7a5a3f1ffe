package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.econtacts.app.perspectives.RolePerspectives;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.QueueFilter;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.RunningWorkbench;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The window on a server elsewhere: a sign-in, and no more than the account's roles. A run of its own. */
@ExtendWith(NoErrorLogged.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RolesTest {

    private static final long START_MILLIS = 600_000;

    private static EmbeddedStore store;
    private static RunningWorkbench workbench;
    private static WorkbenchBot bot;

    @BeforeAll
    static void openOnAServer() throws Exception {
        Path folder = Files.createTempDirectory("econtacts-roles");
        store = new EmbeddedStore(folder);
        workbench = RunningWorkbench.start(
                List.of("-econtacts.server", store.relay().address().toString()));
        bot = new WorkbenchBot(
                workbench.shell(), Path.of(System.getProperty("screenshots", "target/screenshots"), "sign-in"));
        EContactsClient owner = store.owner();
        // the try-out accounts come after the sample messages
        bot.ui()
                .waitFor(
                        "the try-out accounts",
                        START_MILLIS,
                        () -> Desk.ask(() -> owner.queue(QueueFilter.OPEN, 0, 1))
                                                .total()
                                        > 0
                                && Desk.tryTo(() -> store.signIn("agent")).isPresent());
    }

    @AfterAll
    static void close() throws Exception {
        workbench.close();
        store.close();
    }

    @Test
    @Order(1)
    void aWrongPasswordIsToldAndAsksAgain() {
        bot.shell("sign-in-account").activate();
        bot.text("sign-in-account").typeText("agent");
        bot.text("sign-in-password").typeText("wrong");
        bot.pressShortcut("CR");
        bot.ui()
                .waitFor(
                        "the reason",
                        () -> bot.button("sign-in-do").isEnabled()
                                && !bot.label("sign-in-problem").getText().isBlank());
        bot.screenshot("wrong-password");
    }

    @Test
    @Order(2)
    void anAgentSeesTheMessagesAndNothingElse() {
        bot.text("sign-in-password").use(field -> field.setText(""));
        bot.text("sign-in-password").typeText("agent");
        bot.pressShortcut("CR");
        bot.ui()
                .waitFor(
                        "the queue",
                        () -> bot.isShown("queue")
                                && !bot.nattable("queue")
                                        .getCellDataValueByPosition(1, 1)
                                        .isBlank());
        assertTrue(bot.isShown(RolePerspectives.AGENT));
        assertFalse(bot.isShown(RolePerspectives.LEAD));
        assertFalse(bot.isShown(RolePerspectives.CURATOR));
        bot.shell().activate();
        bot.pressShortcut("CTRL+2");
        bot.pressShortcut("J");
        bot.screenshot("agent-only");
        assertTrue(bot.isShown("queue"), "the key of a perspective that is not the agent's does nothing");
    }
}

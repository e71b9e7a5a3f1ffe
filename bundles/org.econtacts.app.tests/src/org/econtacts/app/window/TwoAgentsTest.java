package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.swt.custom.StyledText;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Lease;
import org.econtacts.model.Office;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.TransferOrder;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.econtacts.ui.widgets.Banner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two agents on one message: the second is told, and loses nothing. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class TwoAgentsTest {

    @Test
    void aMessageInOtherHandsSaysWhoseAndOpensWhenItIsFree(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.open().get(9);
        desk.show(line);
        bot.pressShortcut("E");
        bot.styledText("answer-editor").moveCaretToEnd().typeText(" mon texte");
        String typed = desk.answer();
        desk.show(desk.open().get(2));
        try (EContactsClient other = desk.store().signIn("agent")) {
            List<Lease> lease = new ArrayList<>();
            desk.ui().waitFor("the message let go", () -> {
                Desk.tryTo(() -> other.lease(line.id(), null)).ifPresent(lease::add);
                return !lease.isEmpty();
            });
            desk.show(line);
            bot.button("message-banner");
            desk.ui().waitFor("closed", () -> !isEditable(desk));
            assertEquals(typed, desk.answer(), "what was typed is still to be read");
            bot.screenshot("in-other-hands");
            other.release(line.id(), lease.getFirst().token());
        }
        desk.ui().waitFor("open again", () -> isEditable(desk));
        assertFalse(bot.isShown("message-banner"));
        assertEquals(typed, desk.answer());
    }

    @Test
    void aMessageThatWasGivenAwaySaysFromWhereAndWhy(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        QueueLine line = desk.first(view -> view.lease() == null);
        Office to = desk.server().offices().stream()
                .filter(office -> !office.id().equals(line.office()))
                .findFirst()
                .orElseThrow();
        Lease lease = desk.server().lease(line.id(), null);
        MessageView before = desk.message(line);
        TransferOrder order =
                new TransferOrder(to.id(), "L’usager a déménagé : « à vous ».", lease.token(), before.version());
        desk.server().transfer(line.id(), order);
        desk.show(line);
        bot.widget(Banner.class, "message-transfer")
                .waitUntil("its reason", banner -> banner.sentence().contains(order.reason()));
        String from = Objects.requireNonNull(desk.message(line).transferredFrom());
        assertTrue(bot.widget(Banner.class, "message-transfer")
                .ask(Banner::sentence)
                .contains(from));
        bot.screenshot("transferred");
        desk.show(desk.first(view -> view.transferredFrom() == null));
        desk.ui().waitFor("no word of a transfer", () -> !bot.isShown("message-transfer"));
    }

    private static boolean isEditable(Desk desk) {
        return desk.bot().styledText("answer-editor").ask(StyledText::getEditable);
    }
}

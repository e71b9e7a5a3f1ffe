package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.Platform;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A curator gives labels keys of their own, with the keyboard that most curators have. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class CuratorKeysTest {

    @Test
    void aKeyGivenToALabelGivesThatLabelUntilAnotherGetsIt(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        bot.pressShortcut("CTRL+3");
        List<String> intents = Desk.ask(() -> desk.server().labelSet()).intents().stream()
                .map(intent -> intent.id())
                .toList();
        FrenchKeyboardTest.layout("fr", desk);
        try {
            String first = intents.get(4);
            openFor(first, desk);
            bot.keyboard().pressKeyOf('s');
            bot.label("key-said").waitFor(Locale.getDefault().getLanguage().equals("fr") ? "Passer" : "Skip");
            String refused = said(bot);
            bot.keyboard().pressKeyOf('\u00e9');
            desk.ui()
                    .waitFor("the suggestion that has the key", () -> !said(bot).equals(refused));
            assertFalse(bot.button("key-keep").isEnabled());
            bot.keyboard().pressKeyOf('p');
            keep(bot, "P ");
            label(first, 'p', desk);
            openFor(intents.get(7), desk);
            bot.keyboard().pressKeyOf('p');
            bot.label("key-said").waitFor("P ");
            bot.screenshot("curator-key");
            keep(bot, "P ");
            label(intents.get(7), 'p', desk);
            openFor(intents.get(9), desk);
            bot.keyboard().pressKeyOf('_');
            keep(bot, "8 ");
            bot.screenshot("curator-keys");
            String account = Desk.ask(() -> desk.server().account()).name();
            List<String> wanted = List.of(account + "/8=" + intents.get(9), account + "/p=" + intents.get(7));
            desk.ui().waitFor("the keys on the disk", () -> settings().equals(wanted));
            openFor(first, desk);
            bot.button("key-reset").click();
            keep(bot, "2");
            desk.ui().waitFor("no key on the disk", () -> settings().isEmpty());
        } finally {
            FrenchKeyboardTest.layout("us", desk);
        }
    }

    private static String said(WorkbenchBot bot) {
        return bot.label("key-said").getText();
    }

    /** Points at the intent in the list of all, and asks for its key. */
    private static void openFor(String intent, Desk desk) {
        WorkbenchBot bot = desk.bot();
        bot.table("samples").setFocus();
        bot.pressShortcut("CTRL+F");
        bot.text("intent-search").waitUntil("the focus", field -> field.isFocusControl());
        bot.text("intent-search").use(field -> field.setText(intent));
        desk.ui()
                .waitFor(
                        "the intent",
                        () -> bot.table("intent-results")
                                .rows()
                                .getFirst()
                                .getFirst()
                                .contains(intent));
        bot.pressShortcut("F2");
        bot.button("key-keep").waitUntil("shown", button -> button.isVisible());
    }

    private static void keep(WorkbenchBot bot, String words) {
        bot.label("key-said").waitFor(words);
        assertTrue(bot.button("key-keep").isEnabled());
        bot.pressShortcut("CR");
        bot.ui().waitFor("the page again", () -> !bot.isShown("key-well"));
        bot.shell().activate();
        bot.table("samples").waitUntil("the focus", table -> table.isFocusControl());
    }

    /** One press labels the text shown; one undo takes it back. */
    private static void label(String intent, char key, Desk desk) throws Exception {
        String shown = desk.bot().styledText("sample-text").getText();
        desk.bot().keyboard().pressKeyOf(key);
        desk.ui().waitFor("the label", () -> labelled(desk).size() == 1);
        Sample sample = labelled(desk).getFirst();
        assertEquals(List.of(intent), sample.labels());
        assertTrue(shown.contains(sample.text().strip().lines().findFirst().orElseThrow()));
        desk.bot().pressShortcut("CTRL+Z");
        desk.ui().waitFor("no label", () -> labelled(desk).isEmpty());
    }

    private static List<Sample> labelled(Desk desk) {
        return Desk.ask(() -> desk.server().samples(SampleState.LABELLED, "", "OLDEST_FIRST", 0, 9))
                .samples();
    }

    /** What a window that starts again will read. */
    private static List<String> settings() {
        Path file = Path.of(Platform.getInstanceLocation().getURL().getPath())
                .resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings/org.econtacts.ui.labels.prefs");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("keys/"))
                            .map(line -> line.substring("keys/".length()))
                            .sorted()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

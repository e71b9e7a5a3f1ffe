package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.econtacts.model.Flag;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleDoubt.Verdict;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.DoubtList;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.protocol.SampleRemarks.Doubt;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands beside a sample: doubts about personal data, notes, further labels. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class CuratorRemarksTest {

    @Test
    void doubtsAreListedAndSettledOneAfterTheOther(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        bot.pressShortcut("CTRL+3");
        DoubtList before = doubts(desk);
        SampleRemarks first = before.samples().getFirst();
        Doubt doubt = open(first).getFirst();
        view(bot, true);
        bot.table("doubtful")
                .waitUntil(
                        "all of them",
                        table -> table.getItemCount() == before.samples().size());
        bot.label("doubt-" + doubt.place()).waitFor(first.text().substring(doubt.start(), doubt.end()));
        bot.table("doubtful").setFocus();
        bot.screenshot("curator-doubts");
        for (Doubt each : open(first)) {
            bot.pressShortcut(each == doubt ? "1" : "2");
            desk.ui().waitFor("it is settled", () -> verdict(first, each.place(), desk) != Verdict.OPEN);
            bot.table("doubtful")
                    .waitUntil(
                            "the window has heard of it",
                            table -> table.getItemCount()
                                    == doubts(desk).samples().size());
        }
        assertEquals(Verdict.MASKED, verdict(first, doubt.place(), desk));
        assertEquals(before.total() - 1, doubts(desk).total());
        SampleRemarks second = doubts(desk).samples().getFirst();
        view(bot, false);
        String word = word(second);
        List<String> found = Desk.ask(
                        () -> desk.server().samples(SampleState.UNLABELLED, word, "LEAST_CERTAIN_FIRST", 0, 99))
                .samples()
                .stream()
                .map(Sample::id)
                .toList();
        bot.text("samples-search").use(field -> field.setText(word));
        bot.table("samples").waitUntil("only those", table -> table.getItemCount() == found.size());
        bot.table("samples").select(found.indexOf(second.sample()));
        bot.label("doubt-" + open(second).getFirst().place()).waitFor("?");
        bot.screenshot("curator-doubt");
        bot.button("doubt-fine-" + open(second).getFirst().place()).click();
        desk.ui()
                .waitFor(
                        "it is left",
                        () -> verdict(second, open(second).getFirst().place(), desk) == Verdict.FINE);
        bot.text("samples-search").use(field -> field.setText(""));
        bot.table("samples").waitUntil("all texts", table -> table.getItemCount() > found.size());
    }

    @Test
    void aSampleGetsSeveralLabelsAndANote(Desk desk) throws Exception {
        WorkbenchBot bot = desk.bot();
        bot.pressShortcut("CTRL+3");
        Sample sample = Desk.ask(() -> desk.server().samples(SampleState.UNLABELLED, "", "LEAST_CERTAIN_FIRST", 0, 1))
                .samples()
                .getFirst();
        bot.styledText("sample-text")
                .waitFor(sample.text().strip().lines().findFirst().orElseThrow());
        bot.table("samples").setFocus();
        bot.pressShortcut("N");
        bot.text("note-text").waitUntil("the focus", field -> field.isFocusControl());
        bot.text("note-text").typeText("Deux demandes, dont une pour le SIE.");
        bot.widget(Button.class, "note-unclear").use(check -> check.setSelection(true));
        bot.screenshot("curator-note");
        bot.pressShortcut("CTRL+CR");
        bot.shell().activate();
        bot.label("besides").waitFor("Deux demandes");
        bot.table("samples").waitUntil("the focus", table -> table.isFocusControl());
        bot.pressShortcut("ALT+1");
        bot.button("label-chosen").waitUntil("shown", button -> button.isVisible());
        bot.pressShortcut("ALT+3");
        bot.label("besides").waitFor(", ");
        bot.screenshot("curator-several");
        bot.pressShortcut("CTRL+CR");
        desk.ui().waitFor("the labels", () -> labelled(desk).size() == 1);
        List<String> given = labelled(desk).getFirst().labels();
        assertEquals(List.of(sample.best().get(0).intent(), sample.best().get(2).intent()), given);
        assertTrue(Desk.ask(() -> desk.server().remarks(sample.id())).notes().stream()
                .anyMatch(note -> note.text().startsWith("Deux demandes") && note.flag() == Flag.UNCLEAR_GUIDELINE));
        bot.pressShortcut("CTRL+Z");
        desk.ui().waitFor("no label", () -> labelled(desk).isEmpty());
    }

    private static void view(WorkbenchBot bot, boolean doubts) {
        bot.widget(Combo.class, "samples-view").use(combo -> {
            combo.select(doubts ? combo.getItemCount() - 1 : 0);
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** The longest of its words. */
    private static String word(SampleRemarks sample) {
        return Arrays.stream(sample.text().split("[^\\p{L}]+"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static List<Sample> labelled(Desk desk) {
        return Desk.ask(() -> desk.server().samples(SampleState.LABELLED, "", "OLDEST_FIRST", 0, 9))
                .samples();
    }

    private static DoubtList doubts(Desk desk) {
        return Desk.ask(() -> desk.server().doubts());
    }

    private static Verdict verdict(SampleRemarks sample, int place, Desk desk) {
        return Desk.ask(() -> desk.server().remarks(sample.sample())).doubts().stream()
                .filter(each -> each.place() == place)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static List<Doubt> open(SampleRemarks sample) {
        return sample.doubts().stream()
                .filter(each -> each.verdict() == Verdict.OPEN)
                .toList();
    }
}

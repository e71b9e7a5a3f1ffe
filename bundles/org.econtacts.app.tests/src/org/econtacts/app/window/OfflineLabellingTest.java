package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.SampleList;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A curator's window on a server that goes away and comes back; then changes of many labels. A run of its own. */
@ExtendWith(NoErrorLogged.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfflineLabellingTest {

    private static final int LABELS = 20;

    private static OfflineDay day;
    private static EContactsClient mine;

    @RegisterExtension
    static final AfterTestExecutionCallback PICTURE = OfflineDay.pictureOfFailure(() -> day);

    @BeforeAll
    static void begin() throws Exception {
        day = new OfflineDay("labelling");
        day.openWindow();
        day.awaitAccounts();
        mine = day.store().signIn(OfflineDay.ACCOUNT);
        day.signIn(OfflineDay.ACCOUNT);
        day.window().awaitOnLine();
        day.window().awaitSamples();
        day.window().openLabelling();
    }

    @AfterAll
    static void end() throws Exception {
        mine.close();
        day.close();
    }

    private static SampleList samples(SampleState state) {
        return Desk.ask(() -> mine.samples(state, "", "LEAST_CERTAIN_FIRST", 0, 200));
    }

    private static long labels() {
        return day.window().operations().stream()
                .filter(each -> each.account().equals(OfflineDay.ACCOUNT))
                .count();
    }

    @Test
    @Order(1)
    void twentySamplesAreLabelledWithTheKeyboardWhileTheServerIsAway() throws Exception {
        day.takeServerAway();
        day.window().awaitOffLine();
        WorkbenchBot bot = day.bot();
        String shown = "";
        for (int i = 0; i < LABELS; i++) {
            shown = bot.styledText("sample-text").getText();
            day.window().label(i % 7 == 6 ? "0" : "1");
        }
        String last = shown;
        bot.pressShortcut("CTRL+Z");
        day.ui().waitFor("the undo on this machine", () -> labels() == LABELS + 1);
        day.ui()
                .waitFor(
                        "the last sample again",
                        () -> bot.styledText("sample-text").getText().equals(last));
        bot.pressShortcut("CTRL+Y");
        day.ui().waitFor("the redo on this machine", () -> labels() == LABELS + 2);
        day.ui()
                .waitFor(
                        "the sample after it",
                        () -> !bot.styledText("sample-text").getText().equals(last));
        bot.label("labelling-progress").waitFor(String.valueOf(LABELS + 2));
        bot.screenshot("labelling-off-line");
        assertEquals(0, samples(SampleState.LABELLED).labelled());
        choose("samples-order", SampleOrder.ANALYSERS_DISAGREE.ordinal());
        bot.button("state-action").waitUntil("the order that can be had", button -> button.isVisible());
        bot.screenshot("labelling-order-off-line");
        bot.button("state-action").click();
        day.ui()
                .waitFor(
                        "the samples on this machine",
                        () -> bot.isShown("samples")
                                && !bot.table("samples").rows().isEmpty());
    }

    private static void choose(String combo, int row) {
        day.bot().widget(Combo.class, combo).use(widget -> {
            widget.select(row);
            widget.notifyListeners(SWT.Selection, new Event());
        });
    }

    @Test
    @Order(2)
    void onceTheServerIsBackEachStepArrivesOnce() throws Exception {
        day.bringServerBack();
        day.window().awaitWaiting(0);
        day.window().awaitOnLine();
        assertEquals(LABELS, samples(SampleState.LABELLED).labelled());
        List<Sample> all = new ArrayList<>(samples(SampleState.LABELLED).samples());
        all.addAll(samples(SampleState.OUT_OF_SCOPE).samples());
        assertEquals(LABELS, all.size());
        // the one that was taken back and done again has changed three times
        assertEquals(LABELS + 2, all.stream().mapToLong(Sample::version).sum());
    }

    /** The longest of its words. */
    private static String word(Sample sample) {
        return Arrays.stream(sample.text().split("[^\\p{L}]+"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    @Test
    @Order(3)
    void whatASearchFindsIsLabelledAtOnceAndTakenBackAtOnce() {
        WorkbenchBot bot = day.bot();
        String word = word(samples(SampleState.UNLABELLED).samples().get(5));
        long found = Desk.ask(() -> mine.samples(SampleState.UNLABELLED, word, "LEAST_CERTAIN_FIRST", 0, 1))
                .total();
        bot.text("samples-search").use(field -> field.setText(word));
        day.ui().waitFor("only those", () -> bot.table("samples").rows().size() == found);
        bot.button("bulk-open").click();
        bot.label("bulk-touched").waitFor(String.valueOf(found));
        bot.button("bulk-out").click();
        bot.screenshot("label-all");
        bot.button("bulk-apply").click();
        day.ui().waitFor("all labelled", () -> samples(SampleState.OUT_OF_SCOPE).labelled() == LABELS + found);
        bot.shell().activate();
        bot.button("undo").click();
        day.ui()
                .waitFor(
                        "all taken back",
                        () -> samples(SampleState.OUT_OF_SCOPE).labelled() == LABELS);
        bot.text("samples-search").use(field -> field.setText(""));
        day.ui().waitFor("all texts again", () -> bot.table("samples").rows().size() > found);
    }

    @Test
    @Order(4)
    void anIntentIsSplitOnceItIsShownWhatThatTouches() throws Exception {
        WorkbenchBot bot = day.bot();
        String before = mine.labelSet().version();
        String labelled = samples(SampleState.LABELLED).samples().stream()
                .map(sample -> sample.labels().getFirst())
                .findFirst()
                .orElseThrow();
        String title =
                mine.labelSet().find(labelled).orElseThrow().title(day.window().isFrench() ? "fr" : "en");
        bot.button("label-set-open").click();
        bot.text("set-search").use(field -> field.setText(title));
        bot.button("set-split").click();
        day.ui().waitFor("the intent", () -> !bot.table("set-intents").rows().isEmpty());
        bot.table("set-intents").select(0);
        bot.text("intent-title-1").use(field -> field.setText("Premier cas"));
        bot.text("intent-title-2").use(field -> field.setText("Second cas"));
        bot.button("set-apply").waitUntil("shown what it touches", control -> control.isEnabled());
        bot.screenshot("label-set-change");
        bot.button("set-apply").click();
        day.ui()
                .waitFor(
                        "another version",
                        () -> !Desk.ask(mine::labelSet).version().equals(before));
        bot.button("set-relabel").waitUntil("texts to label again", control -> control.isVisible());
        bot.screenshot("label-set-changed");
        bot.button("set-relabel").click();
        day.ui()
                .waitFor(
                        "the texts to label again",
                        () -> bot.table("samples").rows().size()
                                == samples(SampleState.TO_REFINE).total());
        bot.table("samples")
                .waitUntil("the old name", table -> table.getItem(0).getText(1).startsWith(title.substring(0, 6)));
        bot.screenshot("to-label-again");
    }
}

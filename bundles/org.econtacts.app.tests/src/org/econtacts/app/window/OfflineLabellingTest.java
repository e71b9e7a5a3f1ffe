package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.SampleList;
import org.econtacts.sync.Operation;
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

/** A curator's window on a server that goes away and comes back; then what curators do together. A run of its own. */
@ExtendWith(NoErrorLogged.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfflineLabellingTest {

    private static final int LABELS = 20;
    private static final int KEPT = 100;
    private static final long START_MILLIS = 600_000;

    private static OfflineDay day;
    private static EContactsClient mine;
    private static String decided = "";

    @RegisterExtension
    static final AfterTestExecutionCallback PICTURE = context -> {
        if (context.getExecutionException().isPresent()) {
            day.bot().screenshot("failed-" + context.getRequiredTestMethod().getName());
        }
    };

    @BeforeAll
    static void begin() throws Exception {
        day = new OfflineDay("labelling");
        day.openWindow();
        day.awaitAccounts();
        WorkbenchBot bot = day.bot();
        day.signIn(OfflineDay.ACCOUNT);
        mine = day.store().signIn(OfflineDay.ACCOUNT);
        day.awaitOnLine();
        day.ui()
                .waitFor(
                        "samples on this machine",
                        START_MILLIS,
                        () -> day.kept().store().cache().samples().size() >= KEPT);
        bot.pressShortcut("CTRL+3");
        day.ui()
                .waitFor(
                        "a sample",
                        () -> !bot.styledText("sample-text").getText().isBlank());
        bot.table("samples").setFocus();
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
        return day.operations().stream()
                .filter(each -> each.account().equals(OfflineDay.ACCOUNT))
                .count();
    }

    @Test
    @Order(1)
    void twentySamplesAreLabelledWithTheKeyboardWhileTheServerIsAway() throws Exception {
        day.takeServerAway();
        day.awaitOffLine();
        WorkbenchBot bot = day.bot();
        String shown = "";
        for (int i = 0; i < LABELS; i++) {
            shown = bot.styledText("sample-text").getText();
            bot.pressShortcut(i % 7 == 6 ? "0" : "1");
            int made = i + 1;
            day.ui().waitFor(made + " labels on this machine", () -> labels() == made);
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
                                && bot.table("samples").rows().size() >= KEPT - LABELS);
    }

    private static void choose(String combo, int row) {
        day.bot().widget(Combo.class, combo).use(widget -> {
            widget.select(row < 0 ? widget.getItemCount() + row : row);
            widget.notifyListeners(SWT.Selection, new Event());
        });
    }

    @Test
    @Order(2)
    void whatWaitsIsNamedByItsIntentAndItsText() {
        WorkbenchBot bot = day.bot();
        Operation first = day.operations().getFirst();
        day.openWaitingList();
        List<List<String>> rows = bot.table("waiting-list").rows();
        assertEquals(LABELS + 2, rows.size());
        Sample sample = day.kept().store().cache().samples().stream()
                .filter(each -> each.id().equals(first.target()))
                .findFirst()
                .orElseThrow();
        String beginning = sample.text().strip().replaceAll("\\s+", " ").substring(0, 12);
        assertTrue(rows.getFirst().get(1).contains(beginning), rows.getFirst().toString());
        bot.screenshot("labelling-waiting");
        bot.button("waiting-close").click();
        bot.shell().activate();
    }

    @Test
    @Order(3)
    void onceTheServerIsBackEachLabelArrivesOnceAndADecisionMeanwhileIsTold() throws Exception {
        Operation first = day.operations().getFirst();
        decided = first.target();
        String other = mine.labelSet().intents().stream()
                .map(intent -> intent.id())
                .filter(id -> !first.body().contains(id))
                .findFirst()
                .orElseThrow();
        mine.adjudicate(decided, LabelOrder.of(0, SampleState.LABELLED, List.of(other)));
        day.bringServerBack();
        day.awaitWaiting(0);
        day.awaitOnLine();
        assertEquals(LABELS, samples(SampleState.LABELLED).labelled());
        List<Sample> all = new ArrayList<>(samples(SampleState.LABELLED).samples());
        all.addAll(samples(SampleState.OUT_OF_SCOPE).samples());
        assertEquals(LABELS, all.size());
        // the one that was taken back and done again has changed three times
        assertEquals(LABELS + 2, all.stream().mapToLong(Sample::version).sum());
        WorkbenchBot bot = day.bot();
        day.openWaitingList();
        assertEquals(1, bot.table("waiting-list").rows().size());
        bot.label("waiting-reason").waitFor("Quelqu\u2019un a tranch\u00e9 entre-temps");
        assertFalse(bot.isShown("waiting-theirs"), "a label is told about, not a message");
        bot.screenshot("labelling-conflict");
        bot.button("waiting-discard").click();
        day.ui().waitFor("nothing left", () -> labels() == 0);
        bot.button("waiting-close").click();
        bot.shell().activate();
    }

    /** The longest of its words. */
    private static String word(Sample sample) {
        return Arrays.stream(sample.text().split("[^\\p{L}]+"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    @Test
    @Order(4)
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
    @Order(5)
    void anIntentIsSplitOnceItIsShownWhatThatTouches() throws Exception {
        WorkbenchBot bot = day.bot();
        String before = mine.labelSet().version();
        String labelled = samples(SampleState.LABELLED).samples().stream()
                .filter(sample -> !sample.id().equals(decided))
                .map(sample -> sample.labels().getFirst())
                .findFirst()
                .orElseThrow();
        String title = mine.labelSet().find(labelled).orElseThrow().title(day.isFrench() ? "fr" : "en");
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

    @Test
    @Order(6)
    void whatCuratorsSayDifferentlyIsDecidedSideBySide() throws Exception {
        WorkbenchBot bot = day.bot();
        try (EContactsClient other = day.store().signIn("curator")) {
            int row = 0;
            for (Sample each : samples(SampleState.LABELLED).samples()) {
                List<String> said = row++ % 3 != 0
                        ? each.labels()
                        : List.of(mine.labelSet().intents().get(3).id());
                other.label(each.id(), LabelOrder.of(0, SampleState.LABELLED, said));
            }
        }
        choose("samples-view", -2);
        day.ui()
                .waitFor(
                        "a disagreement",
                        () -> bot.isShown("disagreements")
                                && !bot.table("disagreements").rows().isEmpty());
        day.ui().waitFor("how far they agree", () -> bot.isShown("keep-1"));
        bot.screenshot("agreement");
    }
}

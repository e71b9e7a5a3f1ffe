package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.AdjudicationList;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.QueueLine;
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

/**
 * The server goes away, three messages are answered and twenty samples labelled, the window is killed (SIGKILL) and
 * started again, the server comes back, where others have been at work meanwhile: all is there, once.
 */
@ExtendWith(NoErrorLogged.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledOfflineTest {

    private static final int ANSWERS = 3;
    private static final int LABELS = WindowVictim.LABELS;
    private static final int ALL = ANSWERS + LABELS;
    private static final int PAGE = 200;
    private static final long PATIENCE_MILLIS = 600_000;
    private static final String OTHER = "Bonjour,\n\nNous vous avons r\u00e9pondu par t\u00e9l\u00e9phone ce matin.";

    private static OfflineDay day;
    private static EContactsClient mine;
    private static long labelledBefore;

    /** What the killed window said was kept: the messages by decision, and the text that was edited. */
    private static final Map<DecisionKind, QueueLine> answers = new LinkedHashMap<>();

    private static String text = "";
    /** The labels by sample. */
    private static final Map<String, LabelOrder> labels = new LinkedHashMap<>();

    /** The sample that somebody decides meanwhile, and the intent. */
    private static String decided = "";

    private static String verdict = "";

    @RegisterExtension
    static final AfterTestExecutionCallback PICTURE = OfflineDay.pictureOfFailure(() -> day);

    @BeforeAll
    static void begin() throws Exception {
        day = new OfflineDay("killed");
        waitFor("the try-out accounts", day::hasAccounts);
        waitFor(
                "samples",
                () -> Desk.ask(() -> day.server().samples(null, "", SampleOrder.LEAST_CERTAIN_FIRST.name(), 0, 1))
                                .total()
                        > PAGE);
        mine = day.store().signIn(OfflineDay.ACCOUNT);
        labelledBefore = labelled();
    }

    @AfterAll
    static void end() throws Exception {
        giveBack(day.next(1).getFirst());
        mine.close();
        day.close();
    }

    /** What the killed window had at hand would be free for the next test after minutes only. */
    private static void giveBack(QueueLine line) throws ClientException {
        mine.release(line.id(), mine.lease(line.id(), null).token());
    }

    private static void waitFor(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain for " + what);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static long labelled() {
        return Desk.ask(() -> mine.samples(SampleState.LABELLED, "", SampleOrder.OLDEST_FIRST.name(), 0, 1))
                .labelled();
    }

    @Test
    @Order(1)
    void theWindowIsKilledAsSoonAsTheLastOfItIsKept() throws Exception {
        Path work = Files.createTempDirectory("econtacts-killed");
        int said = 0;
        try (WindowProcess window = WindowProcess.start(
                        work, OfflineDay.profile(), day.address(), OfflineDay.ACCOUNT, WindowVictim.DAY);
                BufferedReader lines = window.lines()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("kept")) {
                    day.takeServerAway();
                } else if (hear(line.split(" ", -1)) && ++said == ALL) {
                    window.kill();
                }
            }
            assertEquals(ALL, said, () -> "the window ended by itself: " + window.errors());
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                // the last one named is deleted first
                files.sorted().forEach(file -> file.toFile().deleteOnExit());
            }
        }
        assertEquals(LABELS, labels.size(), "each sample once");
        assertEquals(labelledBefore, labelled(), "nothing has reached the server");
        answers.values().forEach(line -> assertEquals(List.of(), day.decisions(line)));
    }

    /** Returns whether the line told of something that was kept. */
    private static boolean hear(String[] words) throws BadInputException {
        switch (words[0]) {
            case "answer" -> {
                answers.put(DecisionKind.valueOf(words[1]), find(words[2]));
                text += WindowVictim.decode(words[3]);
            }
            case "label" -> labels.put(words[1], order(WindowVictim.decode(words[2])));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static QueueLine find(String message) {
        return day.next(PAGE).stream()
                .filter(line -> line.id().equals(message))
                .findFirst()
                .orElseThrow();
    }

    private static LabelOrder order(String body) throws BadInputException {
        return new JsonCodec().read(body.getBytes(StandardCharsets.UTF_8), LabelOrder.class);
    }

    @Test
    @Order(2)
    void startedAgainWithoutServerItHasAllThatWasKept() throws Exception {
        day.openWindow();
        OfflineWindow window = day.window();
        WorkbenchBot bot = window.bot();
        window.awaitQueue();
        bot.label("warning-server-words");
        window.awaitOffLine();
        window.awaitWaiting(ALL);
        Map<String, LabelOrder> kept = new LinkedHashMap<>();
        for (Operation each : window.operations()) {
            if (each.kind() == Operation.Kind.LABEL) {
                kept.put(each.target(), order(each.body()));
            }
        }
        assertEquals(labels, kept);
        window.show(answers.get(DecisionKind.REJECTED));
        window.showAll();
        bot.screenshot("off-line");
        window.openLabelling();
        bot.label("labelling-progress").waitFor(LABELS + (window.isFrench() ? " sur ce poste" : " kept"));
        bot.screenshot("off-line-labels");
        bot.pressShortcut("CTRL+1");
        window.awaitQueue();
    }

    @Test
    @Order(3)
    void theListNamesAllThatWaits() {
        OfflineWindow window = day.window();
        WorkbenchBot bot = window.bot();
        window.openWaitingList();
        List<List<String>> rows = bot.table("waiting-list").rows();
        assertEquals(ALL, rows.size(), rows.toString());
        int row = 0;
        for (QueueLine each : answers.values()) {
            assertTrue(rows.get(row++).get(1).contains(each.sender()), rows.toString());
        }
        for (String each : labels.keySet()) {
            String about = rows.get(row++).get(1);
            assertTrue(about.contains(beginning(each)), about);
        }
        bot.table("waiting-list").select(1);
        bot.styledText("waiting-mine").waitFor(WindowVictim.ADDED);
        bot.screenshot("waiting-list");
        window.closeWaitingList();
    }

    private static String beginning(String sample) {
        String text = day.window().kept().store().cache().samples().stream()
                .filter(each -> each.id().equals(sample))
                .findFirst()
                .orElseThrow()
                .text()
                .strip()
                .replaceAll("\\s+", " ");
        return text.substring(0, Math.min(12, text.length()));
    }

    @Test
    @Order(4)
    void onceTheServerIsBackEachArrivesOnceAndNothingIsOverwritten() throws Exception {
        QueueLine edited = answers.get(DecisionKind.EDITED);
        day.answerAsAnother(edited, OTHER);
        decideAsAnother();
        day.bringServerBack();
        OfflineWindow window = day.window();
        WorkbenchBot bot = window.bot();
        bot.label("warning-server-words").waitFor(window.isFrench() ? "de nouveau" : "answers again");
        bot.button("warning-server-do").click();
        day.signIn(OfflineDay.ACCOUNT);
        window.awaitWaiting(0);
        window.awaitOnLine();
        window.awaitCount(day.open());
        for (DecisionKind kind : answers.keySet()) {
            List<Decision> decisions = day.decisions(answers.get(kind));
            assertEquals(1, decisions.size(), "each once, and nothing over another's: " + decisions);
            assertEquals(kind, decisions.getFirst().kind());
        }
        assertEquals(OTHER, day.decisions(edited).getFirst().text());
        assertEquals(labelledBefore + LABELS, labelled());
        Map<String, Sample> now = new LinkedHashMap<>();
        List.of(SampleState.LABELLED, SampleState.OUT_OF_SCOPE)
                .forEach(state -> samples(state).forEach(each -> now.put(each.id(), each)));
        labels.forEach((sample, order) -> assertLabel(order, now.get(sample)));
        assertBothAreKept(labels.get(decided));
    }

    /** Another curator decides on the first of the samples. */
    private static void decideAsAnother() throws Exception {
        Map.Entry<String, LabelOrder> first = labels.entrySet().iterator().next();
        decided = first.getKey();
        verdict = other(first.getValue().labels());
        try (EContactsClient curator = day.store().signIn("curator")) {
            curator.adjudicate(decided, LabelOrder.of(0, SampleState.LABELLED, List.of(verdict)));
        }
    }

    private static String other(List<String> than) {
        return Desk.ask(mine::labelSet).intents().stream()
                .map(intent -> intent.id())
                .filter(id -> !than.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Sample> samples(SampleState state) {
        return Desk.ask(() -> mine.samples(state, "", SampleOrder.OLDEST_FIRST.name(), 0, PAGE))
                .samples();
    }

    private static void assertLabel(LabelOrder order, Sample now) {
        assertEquals(order.state(), now.state());
        assertEquals(order.labels(), now.labels());
        assertEquals(order.version() + 1, now.version(), "changed once");
    }

    /** What the other curator decided counts, what was said off line stands beside it. */
    private static void assertBothAreKept(LabelOrder own) {
        AdjudicationList.Case open = Desk.ask(mine::adjudication).cases().stream()
                .filter(each -> each.sample().equals(decided))
                .findFirst()
                .orElseThrow();
        Mark counting = open.decided();
        assertEquals(List.of(verdict), counting == null ? List.of() : counting.labels());
        assertEquals(
                List.of(own.labels()),
                open.labels().stream().map(said -> said.mark().labels()).toList());
    }

    @Test
    @Order(5)
    void whatWasOvertakenIsShownBesideWhatHappenedMeanwhile() {
        WorkbenchBot bot = day.bot();
        day.window().openWaitingList();
        List<List<String>> rows = bot.table("waiting-list").rows();
        assertEquals(2, rows.size(), rows.toString());
        bot.table("waiting-list").select(0);
        bot.styledText("waiting-mine").waitFor(text);
        bot.styledText("waiting-theirs").waitFor(OTHER);
        bot.screenshot("conflict");
        bot.table("waiting-list").select(1);
        bot.label("waiting-reason").waitFor("Quelqu\u2019un a tranch\u00e9 entre-temps");
        assertFalse(bot.isShown("waiting-theirs"), "a label is told about, not a message");
        bot.screenshot("conflict-label");
        bot.button("waiting-discard").click();
        day.ui().waitFor("the answer left", () -> day.window().operations().size() == 1);
        day.window().closeWaitingList();
    }

    @Test
    @Order(6)
    void whatCuratorsSayDifferentlyIsShownSideBySideWithHowFarTheyAgree() throws Exception {
        List<Sample> own = new ArrayList<>(samples(SampleState.LABELLED));
        own.removeIf(each -> !labels.containsKey(each.id()) || each.id().equals(decided));
        try (EContactsClient curator = day.store().signIn("curator")) {
            for (int i = 0; i < own.size(); i++) {
                List<String> said = own.get(i).labels();
                curator.label(
                        own.get(i).id(),
                        LabelOrder.of(0, SampleState.LABELLED, i % 3 != 0 ? said : List.of(other(said))));
            }
        }
        WorkbenchBot bot = day.bot();
        day.window().openLabelling();
        bot.widget(Combo.class, "samples-view").use(combo -> {
            combo.select(combo.indexOf(day.window().isFrench() ? "En d\u00e9saccord" : "Disputed"));
            combo.notifyListeners(SWT.Selection, new Event());
        });
        int disputed = (own.size() + 2) / 3 + 1; // and the one that was decided meanwhile
        day.ui()
                .waitFor(
                        "each disagreement",
                        () -> bot.isShown("disagreements")
                                && bot.table("disagreements").rows().size() == disputed);
        day.ui().waitFor("both sides", () -> bot.isShown("keep-1"));
        bot.screenshot("agreement");
        // the next window opens where this one was
        bot.pressShortcut("CTRL+1");
        day.window().awaitQueue();
    }
}

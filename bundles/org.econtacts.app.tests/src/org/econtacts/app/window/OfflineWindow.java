package org.econtacts.app.window;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.econtacts.model.DecisionKind;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.sync.Cache;
import org.econtacts.sync.Operation;
import org.econtacts.testkit.ui.RunningWorkbench;
import org.econtacts.testkit.ui.UiThread;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.econtacts.ui.Session;

/**
 * A window on a server that goes away and comes back, with somebody at its keyboard, and beside it what it keeps on this
 * machine. It need not be in the test's process.
 */
final class OfflineWindow implements AutoCloseable {

    private static final int SENDER = 1;
    private static final int SAMPLES = 100;
    private static final long START_MILLIS = 600_000;
    /** The window tries again after up to a minute. */
    private static final long RECONNECT_MILLIS = 300_000;

    private final RunningWorkbench workbench;
    private final WorkbenchBot bot;
    private final BiPredicate<QueueLine, DecisionKind> arrived;
    private final Set<String> used = new HashSet<>();

    private OfflineWindow(RunningWorkbench workbench, WorkbenchBot bot, BiPredicate<QueueLine, DecisionKind> arrived) {
        this.workbench = workbench;
        this.bot = bot;
        this.arrived = arrived;
    }

    /**
     * Opens it.
     *
     * @param server its address
     * @param pictures folder of them
     * @param arrived whether a decision has come to the server
     */
    static OfflineWindow open(String server, Path pictures, BiPredicate<QueueLine, DecisionKind> arrived)
            throws Exception {
        RunningWorkbench workbench = RunningWorkbench.start(List.of("-econtacts.server", server));
        return new OfflineWindow(workbench, new WorkbenchBot(workbench.shell(), pictures), arrived);
    }

    WorkbenchBot bot() {
        return bot;
    }

    UiThread ui() {
        return bot.ui();
    }

    boolean isFrench() {
        return Locale.getDefault().getLanguage().equals("fr");
    }

    /** Stays until it is closed. */
    void join() throws InterruptedException {
        workbench.thread().join();
    }

    @Override
    public void close() {
        workbench.close();
    }

    /** Fills the sign-in, which is shown or about to be; the account's name is its password. */
    void signIn(String account) {
        bot.shell("sign-in-account").activate();
        bot.text("sign-in-account").use(field -> field.setText(account));
        bot.text("sign-in-password").setFocus().use(field -> field.setText(account));
        bot.pressShortcut("CR");
        ui().waitFor("signed in", () -> !bot.isShown("sign-in-account"));
        bot.shell().activate();
    }

    /** Waits until messages stand in the queue. */
    void awaitQueue() {
        bot.nattable("queue");
        ui().waitFor("a message", () -> !cell(1).isBlank());
    }

    private String cell(int row) {
        return bot.isShown("queue") ? bot.nattable("queue").getCellDataValueByPosition(row, SENDER) : "";
    }

    /** Waits until the window counts so many messages. */
    void awaitCount(long messages) {
        ui().waitFor(
                        messages + " messages",
                        () -> bot.label("queue-count")
                                .getText()
                                .replaceAll("\\D", "")
                                .equals(String.valueOf(messages)));
    }

    /** What the window keeps on this machine. */
    Session.Offline kept() {
        return ui().await("what is kept on this machine", this::findKept);
    }

    private Optional<Session.Offline> findKept() {
        Session session = workbench.context(Session.class);
        Session.Offline kept = session == null ? null : session.offline();
        return kept == null ? Optional.empty() : Optional.of(kept);
    }

    /** Waits until these messages are on this machine. */
    void awaitKept(List<QueueLine> next) {
        ui().waitFor(
                        "the next messages on this machine",
                        START_MILLIS,
                        () -> next.stream()
                                .allMatch(line -> kept().store()
                                        .cache()
                                        .message(line.id())
                                        .isPresent()));
    }

    /** Waits until there is something to label on this machine. */
    void awaitSamples() {
        ui().waitFor(
                        "samples on this machine",
                        START_MILLIS,
                        () -> kept().store().cache().samples().size() >= SAMPLES);
    }

    /** Waits until the status line says that the server is away. */
    void awaitOffLine() {
        ui().waitFor("off line", RECONNECT_MILLIS, () -> !kept().synchroniser().isOnline());
        bot.label("status-connection").waitFor(isFrench() ? "Hors ligne" : "Off line");
    }

    void awaitOnLine() {
        ui().waitFor("on line", RECONNECT_MILLIS, () -> kept().synchroniser().isOnline());
        bot.label("status-connection").waitFor(isFrench() ? "En ligne" : "On line");
    }

    /** Waits until so many things wait for the server, and the status line says so. */
    void awaitWaiting(int count) {
        ui().waitFor(
                        count + " waiting",
                        RECONNECT_MILLIS,
                        () -> kept().synchroniser().status().waiting() == count);
        if (count > 0) {
            bot.label("status-sync").waitFor(String.valueOf(count));
        }
    }

    /** What waits, or was overtaken or refused; the oldest first. */
    List<Operation> operations() {
        return kept().store().outbox().all();
    }

    /** One of the messages on this machine with a suggestion that can go out as it stands; another one at each call. */
    QueueLine pick() {
        return pick(view -> Desk.isPreselected(view) && !Desk.hasGap(view));
    }

    /**
     * One of the messages on this machine for which something holds, of a sender with no other one; not the first, which the
     * window shows by itself before it is ready for keys.
     */
    QueueLine pick(Predicate<MessageView> wanted) {
        Cache cache = kept().store().cache();
        List<QueueLine> lines = cache.lines();
        QueueLine found = lines.stream()
                .skip(1)
                .filter(line -> !used.contains(line.id()))
                .filter(line -> lines.stream()
                                .filter(each -> each.sender().contains(line.sender()))
                                .count()
                        == 1)
                .filter(line -> cache.message(line.id()).filter(wanted).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such message among " + lines.size()));
        used.add(found.id());
        return found;
    }

    /** Brings a message to hand by its sender, and gives the focus back to the queue. */
    void show(QueueLine line) {
        bot.shell().activate();
        bot.text("filter-text").use(field -> field.setText(line.sender()));
        bot.nattable("queue").click(1, SENDER, line.sender());
        bot.label("message-meta").waitFor(line.sender());
        bot.nattable("queue").setFocus();
    }

    /** Shows the whole queue again. */
    void showAll() {
        bot.text("filter-text").use(field -> field.setText(""));
        ui().waitFor("more messages", () -> !cell(2).isBlank());
        bot.nattable("queue").setFocus();
    }

    /** Whether the message stands in the window. */
    boolean isAtHand(QueueLine line) {
        return bot.label("message-meta").getText().contains(line.sender());
    }

    /** Sends the suggestion as it stands. */
    void accept(QueueLine line) {
        tryToAccept(line);
        awaitGone(line, DecisionKind.ACCEPTED);
    }

    /** The same when it may not be possible. */
    void tryToAccept(QueueLine line) {
        showWithAnswer(line);
        bot.pressShortcut("A");
    }

    /** Sends the suggestion with something added, and gives the text that was sent. */
    String edit(QueueLine line, String added) {
        showWithAnswer(line);
        bot.pressShortcut("E");
        bot.styledText("answer-editor").moveCaretToEnd().typeText(added);
        bot.styledText("answer-editor").waitFor(added);
        String text = bot.styledText("answer-editor").getText();
        bot.pressShortcut("CTRL+ENTER");
        awaitGone(line, DecisionKind.EDITED);
        return text;
    }

    /** Turns the suggestion down because it is incomplete; the message stays open. */
    void reject(QueueLine line) {
        showWithAnswer(line);
        bot.pressShortcut("R");
        bot.shell("reject-reasons").activate();
        bot.pressShortcut("4");
        awaitGone(line, DecisionKind.REJECTED);
        ui().waitFor("the popup gone", () -> !bot.isShown("reject-reasons"));
    }

    private void showWithAnswer(QueueLine line) {
        show(line);
        // filled as this account signs
        SuggestionView first = kept().store()
                .cache()
                .message(line.id())
                .orElseThrow()
                .suggestions()
                .getFirst();
        ui().waitFor(
                        "the suggestion in the answer",
                        () -> bot.styledText("answer-editor").getText().equals(first.text()));
    }

    private void awaitGone(QueueLine line, DecisionKind kind) {
        ui().waitFor(
                        kind + " on this machine or with the server",
                        () -> isKept(line, kind) || arrived.test(line, kind));
    }

    private boolean isKept(QueueLine line, DecisionKind kind) {
        return operations().stream()
                .anyMatch(each -> each.target().equals(line.id())
                        && each.kind() == Operation.Kind.DECISION
                        && each.body().contains(kind.name()));
    }

    /** Opens the curator's page on the texts to label. */
    void openLabelling() {
        bot.shell().activate();
        bot.pressShortcut("CTRL+3");
        ui().waitFor("a sample", () -> !bot.styledText("sample-text").getText().isBlank());
        bot.table("samples").setFocus();
    }

    /** Labels the sample shown with a key while the server is away, and gives what is kept of it. */
    Operation label(String key) {
        int before = operations().size();
        String shown = bot.styledText("sample-text").getText();
        bot.pressShortcut(key);
        ui().waitFor("the label on this machine", () -> operations().size() > before);
        ui().waitFor(
                        "the next sample",
                        () -> !bot.styledText("sample-text").getText().equals(shown));
        return operations().getLast();
    }

    /** Opens the list of what waits by its key. */
    void openWaitingList() {
        bot.shell().activate();
        bot.pressShortcut("CTRL+B");
        bot.table("waiting-list");
    }

    void closeWaitingList() {
        bot.button("waiting-close").click();
        bot.shell().activate();
    }
}

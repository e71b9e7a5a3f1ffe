package org.econtacts.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.QueueFilter;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Lease;
import org.econtacts.protocol.DecisionOrder;
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
 * A day on which the server goes away and comes back, step by step: a real server with the sample messages behind a
 * {@link Relay}, and a window that was joined to it and can be closed and opened again.
 */
final class OfflineDay implements AutoCloseable {

    /** Everything but the administrator's. */
    static final String ACCOUNT = "all";

    private static final int KEPT = 100;
    private static final int SENDER = 1;
    private static final long START_MILLIS = 600_000;
    /** The window tries again after up to a minute. */
    private static final long RECONNECT_MILLIS = 300_000;

    private final Path pictures;
    private final EmbeddedStore store;
    private final EContactsClient owner;
    private final Set<String> used = new HashSet<>();
    private RunningWorkbench workbench;
    private WorkbenchBot bot;

    /** @param name of the folder of its pictures */
    OfflineDay(String name) throws Exception {
        pictures = Path.of(System.getProperty("screenshots", "target/screenshots"), name);
        store = new EmbeddedStore(Files.createTempDirectory("econtacts-offline"));
        owner = store.owner();
    }

    WorkbenchBot bot() {
        return bot;
    }

    UiThread ui() {
        return bot.ui();
    }

    EmbeddedStore store() {
        return store;
    }

    /** The server as it stands, past the relay. */
    EContactsClient server() {
        return owner;
    }

    RunningWorkbench workbench() {
        return workbench;
    }

    void openWindow() throws Exception {
        workbench = RunningWorkbench.start(
                List.of("-econtacts.server", store.relay().address().toString()));
        bot = new WorkbenchBot(workbench.shell(), pictures);
    }

    void closeWindow() {
        workbench.close();
    }

    void takeServerAway() throws Exception {
        store.relay().cut();
    }

    void bringServerBack() throws Exception {
        store.relay().restore();
    }

    /** The try-out accounts come last of all that a new server prepares. */
    void awaitAccounts() {
        ui().waitFor(
                        "the try-out accounts",
                        START_MILLIS,
                        () -> Desk.tryTo(() -> store.signIn(ACCOUNT)).isPresent());
    }

    /** Fills the sign-in, which is shown or about to be. */
    void signIn(String account) {
        bot.shell("sign-in-account").activate();
        bot.text("sign-in-account").use(field -> field.setText(account));
        bot.text("sign-in-password").setFocus().use(field -> field.setText(account));
        bot.pressShortcut("CR");
        ui().waitFor("signed in", () -> !bot.isShown("sign-in-account"));
        bot.shell().activate();
        awaitQueue();
    }

    /** Waits until messages stand in the queue. */
    void awaitQueue() {
        bot.nattable("queue");
        ui().waitFor("a message", () -> !cell(1).isBlank());
    }

    private String cell(int row) {
        return bot.isShown("queue") ? bot.nattable("queue").getCellDataValueByPosition(row, SENDER) : "";
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

    /** Waits until the next messages are on this machine. */
    void awaitKept() {
        List<QueueLine> next =
                Desk.ask(() -> owner.queue(QueueFilter.OPEN, 0, KEPT)).rows();
        ui().waitFor(
                        "the next messages on this machine",
                        START_MILLIS,
                        () -> next.stream()
                                .allMatch(line -> kept().store()
                                        .cache()
                                        .message(line.id())
                                        .isPresent()));
    }

    /** Waits until the status line says that the server is away. */
    void awaitOffLine() {
        ui().waitFor("off line", RECONNECT_MILLIS, () -> !kept().synchroniser().isOnline());
        bot.label("status-connection").waitFor(isFrench() ? "Hors ligne" : "Off line");
    }

    boolean isFrench() {
        return Locale.getDefault().getLanguage().equals("fr");
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

    /** What waits, or was overtaken or refused. */
    List<Operation> operations() {
        return kept().store().outbox().all();
    }

    /** One of the messages on this machine with a suggestion that can go out as it stands; another one at each call. */
    QueueLine pick() {
        return pick(view -> !view.suggestions().isEmpty() && !view.showing().contested() && !Desk.hasGap(view));
    }

    /** One of the messages on this machine for which something holds, of a sender with no other one. */
    QueueLine pick(Predicate<MessageView> wanted) {
        Cache cache = kept().store().cache();
        List<QueueLine> lines = cache.lines();
        QueueLine found = lines.stream()
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

    /** Whether the message stands in the window. */
    boolean isAtHand(QueueLine line) {
        return bot.label("message-meta").getText().contains(line.sender());
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
                        () -> isKept(line, kind) || decisions(line, kind) > 0);
    }

    private boolean isKept(QueueLine line, DecisionKind kind) {
        return operations().stream()
                .anyMatch(each -> each.target().equals(line.id())
                        && each.kind() == Operation.Kind.DECISION
                        && each.body().contains(kind.name()));
    }

    /** Opens the list of what waits by its key. */
    void openWaitingList() {
        bot.shell().activate();
        bot.pressShortcut("CTRL+B");
        bot.table("waiting-list");
    }

    /** Another agent answers the message meanwhile. */
    void answerAsAnother(QueueLine line, String text) throws Exception {
        try (EContactsClient other = store.signIn("agent")) {
            MessageView view = other.message(line.id());
            Lease lease = other.lease(line.id(), null);
            SuggestionView first = view.suggestions().getFirst();
            DecisionOrder order = new DecisionOrder(
                    line.id(),
                    DecisionKind.EDITED,
                    first.suggestion().id(),
                    null,
                    null,
                    text,
                    null,
                    1_000,
                    lease.token(),
                    view.version());
            other.decide(order, other.newKey());
        }
    }

    /** How many decisions of a kind the server has on the message. */
    long decisions(QueueLine line, DecisionKind kind) {
        return Desk.ask(() -> owner.message(line.id())).decisions().stream()
                .filter(decision -> decision.kind() == kind)
                .count();
    }

    /** Where this window keeps its work; it has been opened once. */
    Path folder() throws Exception {
        Path offline = Path.of(Platform.getInstanceLocation().getURL().getPath(), "offline");
        try (Stream<Path> files = Files.list(offline)) {
            return files.filter(file -> Files.exists(file.resolve("lock")))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws Exception {
        closeWindow();
        store.close();
    }
}

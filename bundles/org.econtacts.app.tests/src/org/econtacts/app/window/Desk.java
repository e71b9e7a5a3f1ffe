package org.econtacts.app.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.app.perspectives.RolePerspectives;
import org.econtacts.client.ClientException;
import org.econtacts.client.ConnectionState;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.QueueFilter;
import org.econtacts.client.RefusedException;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.MessageStatus;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.QueueView;
import org.econtacts.testkit.ui.RunningWorkbench;
import org.econtacts.testkit.ui.UiThread;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.econtacts.ui.StatusBoard;

/** The window as an agent sees it, and beside it the server as it stands, asked past the window. */
final class Desk {

    private static final int MOST = 300;
    private static final int FOUND = 50;
    private static final int SENDER = 1;
    private static final int FIRST_ROWS = 3;
    private static final long START_MILLIS = 600_000;

    private final WorkbenchBot bot;
    private final EContactsClient server;
    private final EmbeddedStore store;
    private final RunningWorkbench workbench;

    Desk(WorkbenchBot bot, EContactsClient server, EmbeddedStore store, RunningWorkbench workbench) {
        this.bot = bot;
        this.server = server;
        this.store = store;
        this.workbench = workbench;
    }

    WorkbenchBot bot() {
        return bot;
    }

    EContactsClient server() {
        return server;
    }

    EmbeddedStore store() {
        return store;
    }

    UiThread ui() {
        return bot.ui();
    }

    /** Waits until the sample messages are in and the first stands in the window. */
    void awaitMessages() {
        ui().waitFor(
                        "the sample messages",
                        START_MILLIS,
                        () -> ask(() -> server.health().status().equals("UP"))
                                && ask(() -> !server.samples(null, "", "LEAST_CERTAIN_FIRST", 0, 1)
                                        .samples()
                                        .isEmpty()));
        bot.shell().activate();
        waitForRow(1);
    }

    /** Back to the whole queue with its first message at hand, whatever the last test has left. */
    void goHome() {
        ui().run(() -> {
            for (Shell shell : ui().display().getShells()) {
                // closing one may take another along
                if (!shell.isDisposed() && shell.getParent() != null && shell.isVisible()) {
                    shell.close();
                }
            }
        });
        bot.shell().activate();
        bot.button(RolePerspectives.AGENT).click();
        filter("");
        bot.nattable("queue").setFocus();
        ui().waitFor("the whole queue, its first message at hand", () -> {
            boolean home = isHome();
            if (!home) {
                bot.pressShortcut("HOME");
            }
            return home;
        });
    }

    /** Whether the window shows what the server has by now: what the last test did may still be on its way to it. */
    private boolean isHome() {
        QueueView whole = queue(FIRST_ROWS);
        return count() == whole.total()
                && IntStream.range(0, whole.rows().size())
                        .allMatch(row -> cell(row + 1, SENDER)
                                .equals(whole.rows().get(row).sender()))
                && isAtHand(whole.rows().getFirst());
    }

    private QueueView queue(int rows) {
        return ask(() -> server.queue(QueueFilter.OPEN, 0, rows));
    }

    /** Whether the window has its server. */
    boolean isOnline() {
        return ui().get(() -> {
            StatusBoard board = workbench.context(StatusBoard.class);
            return board != null && board.connection() == ConnectionState.ONLINE;
        });
    }

    /** How many messages the window counts. */
    private long count() {
        String digits = bot.label("queue-count").getText().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** The messages to answer, in the order of the queue. */
    List<QueueLine> open() {
        return queue(MOST).rows();
    }

    /** The first message to answer, untouched by other tests, for which something holds. */
    QueueLine first(Predicate<MessageView> wanted) throws ClientException {
        for (QueueLine line : open()) {
            MessageView view = server.message(line.id());
            if (view.decisions().isEmpty() && view.draft() == null && wanted.test(view)) {
                return line;
            }
        }
        throw new AssertionError("no such message among the first " + MOST);
    }

    /** Brings a message to hand by what its taxpayer wrote, and gives the focus back to the queue. */
    void show(QueueLine line) {
        filter(line.sender());
        ui().waitFor("the filtered queue", () -> count() == filtered(line.sender()));
        bot.nattable("queue").click(1, SENDER, line.sender());
        awaitShown(line);
        bot.nattable("queue").setFocus();
    }

    /** Brings a message of the whole queue to hand, so that there is a next one. */
    void advanceTo(QueueLine line) {
        List<QueueLine> open = open();
        for (QueueLine each : open) {
            awaitShown(each);
            if (each.id().equals(line.id())) {
                return;
            }
            bot.pressShortcut("J");
        }
        throw new AssertionError("the message is no longer open");
    }

    private long filtered(String words) {
        return find(words).total();
    }

    /** The messages to answer in which these words stand. */
    List<QueueLine> matching(String words) {
        return find(words).rows();
    }

    private QueueView find(String words) {
        QueueFilter filter = new QueueFilter(MessageStatus.OPEN, null, null, 0, words, QueueFilter.OPEN.order());
        return ask(() -> server.queue(filter, 0, FOUND));
    }

    /** Waits until another message stands in the window. */
    void awaitAnother(QueueLine line) {
        ui().waitFor(
                        "the next message",
                        () -> !bot.label("message-meta").getText().contains(line.sender()));
    }

    /** Whether the first suggestion stands in the answer from the start: it does not where the analysers disagree. */
    static boolean isPreselected(MessageView view) {
        return !view.suggestions().isEmpty() && !view.showing().contested();
    }

    /** Whether the first suggestion has a placeholder that the server could not fill. */
    static boolean hasGap(MessageView view) {
        return view.suggestions().getFirst().text().matches("(?s).*\\{[a-z_]+}.*");
    }

    /** Puts words into the filter without typing them. */
    void filter(String words) {
        bot.text("filter-text").use(field -> field.setText(words));
    }

    void waitForRow(int row) {
        ui().waitFor("row " + row + " of the queue", () -> !cell(row, SENDER).isBlank());
    }

    /** What a cell in sight says, row 0 being the header; empty while the queue is not shown. */
    String cell(int row, int column) {
        return bot.isShown("queue") ? bot.nattable("queue").getCellDataValueByPosition(row, column) : "";
    }

    /** Waits until the message stands in the window. */
    void awaitShown(QueueLine line) {
        ui().waitFor("the message of " + line.sender(), () -> isAtHand(line));
    }

    private boolean isAtHand(QueueLine line) {
        return bot.label("message-meta").getText().contains(line.sender());
    }

    /** What the answer says now. */
    String answer() {
        return bot.styledText("answer-editor").getText();
    }

    MessageView message(QueueLine line) {
        return ask(() -> server.message(line.id()));
    }

    MessageStatus status(QueueLine line) {
        return message(line).status();
    }

    /** Waits until the server has this kind of decision on the message. */
    void awaitDecision(QueueLine line, DecisionKind kind) {
        ui().waitFor(
                        kind + " for " + line.id(),
                        () -> message(line).decisions().stream().anyMatch(decision -> decision.kind() == kind));
    }

    /** Asks the server; what it refuses fails the test. */
    static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (ClientException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks the server; empty when it refuses. */
    static <T> Optional<T> tryTo(Question<T> question) {
        try {
            return Optional.of(question.ask());
        } catch (RefusedException e) {
            return Optional.empty();
        } catch (ClientException e) {
            throw new AssertionError(e);
        }
    }

    /** Something asked of the server. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws ClientException;
    }
}

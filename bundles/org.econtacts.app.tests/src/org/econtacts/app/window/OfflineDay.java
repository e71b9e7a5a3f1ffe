package org.econtacts.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.QueueFilter;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Lease;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.testkit.ui.UiThread;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;

/**
 * A day on which the server goes away and comes back: a real server with the sample messages behind a {@link Relay}, and
 * an {@link OfflineWindow} in this process that was joined to it and can be closed and opened again.
 */
final class OfflineDay implements AutoCloseable {

    /** Everything but the administrator's. */
    static final String ACCOUNT = "all";

    private static final int KEPT = 100;
    private static final long START_MILLIS = 600_000;

    private final Path pictures;
    private final EmbeddedStore store;
    private final EContactsClient owner;
    private OfflineWindow window;

    /** @param name of the folder of its pictures */
    OfflineDay(String name) throws Exception {
        pictures = Path.of(System.getProperty("screenshots", "target/screenshots"), name);
        store = new EmbeddedStore(Files.createTempDirectory("econtacts-offline"));
        owner = store.owner();
    }

    /** Leaves a picture of the window of a test that failed, if there is one. */
    static AfterTestExecutionCallback pictureOfFailure(Supplier<OfflineDay> day) {
        return context -> {
            if (context.getExecutionException().isPresent() && day.get().window != null) {
                day.get()
                        .bot()
                        .screenshot("failed-" + context.getRequiredTestMethod().getName());
            }
        };
    }

    OfflineWindow window() {
        return window;
    }

    WorkbenchBot bot() {
        return window.bot();
    }

    UiThread ui() {
        return window.ui();
    }

    EmbeddedStore store() {
        return store;
    }

    /** The server as it stands, past the relay. */
    EContactsClient server() {
        return owner;
    }

    /** Where windows find the server. */
    String address() {
        return store.relay().address().toString();
    }

    Path pictures() {
        return pictures;
    }

    void openWindow() throws Exception {
        window = OfflineWindow.open(address(), pictures, (line, kind) -> decisions(line, kind) > 0);
    }

    void takeServerAway() throws Exception {
        store.relay().cut();
    }

    void bringServerBack() throws Exception {
        store.relay().restore();
    }

    /** The try-out accounts come last of all that a new server prepares. */
    boolean hasAccounts() {
        return Desk.tryTo(() -> {
                    try (EContactsClient client = store.signIn(ACCOUNT)) {
                        return client.account();
                    }
                })
                .isPresent();
    }

    /** Waits for them. */
    void awaitAccounts() {
        ui().waitFor("the try-out accounts", START_MILLIS, this::hasAccounts);
    }

    /** Signs in, and waits until messages stand in the queue. */
    void signIn(String account) {
        window.signIn(account);
        window.awaitQueue();
    }

    /** Waits until the next messages are on this machine. */
    void awaitKept() {
        window.awaitKept(next(KEPT));
    }

    /** The server's next messages. */
    List<QueueLine> next(int count) {
        return Desk.ask(() -> owner.queue(QueueFilter.OPEN, 0, count)).rows();
    }

    /** How many messages are to be answered, as the server says. */
    long open() {
        return Desk.ask(() -> owner.queue(QueueFilter.OPEN, 0, 1)).total();
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

    /** What the server has on the message. */
    List<Decision> decisions(QueueLine line) {
        return Desk.ask(() -> owner.message(line.id())).decisions();
    }

    /** How many decisions of a kind the server has on the message. */
    long decisions(QueueLine line, DecisionKind kind) {
        return decisions(line).stream()
                .filter(decision -> decision.kind() == kind)
                .count();
    }

    /** Where this window keeps its work; it has been opened once. */
    Path folder() throws Exception {
        Path offline = profile().resolve("offline");
        try (Stream<Path> files = Files.list(offline)) {
            return files.filter(file -> Files.exists(file.resolve("lock")))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    /** Where windows of this process keep what is their user's. */
    static Path profile() {
        return Path.of(Platform.getInstanceLocation().getURL().getPath());
    }

    @Override
    public void close() throws Exception {
        if (window != null) {
            window.close();
        }
        store.close();
    }
}

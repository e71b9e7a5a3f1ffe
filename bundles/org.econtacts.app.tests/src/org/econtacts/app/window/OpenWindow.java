package org.econtacts.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.econtacts.client.EContactsClient;
import org.econtacts.testkit.ui.RunningWorkbench;
import org.econtacts.testkit.ui.UiWatchdog;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One real workbench for all test classes of a run, on the real embedded server with the sample messages in a temporary
 * folder. Gives a {@link Desk} to whoever asks; leaves a picture of a test that failed; fails a test during which the
 * window was blocked.
 */
final class OpenWindow implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(OpenWindow.class);
    private static final Path PICTURES = Path.of(System.getProperty("screenshots", "target/screenshots"))
            .resolve(Locale.getDefault().getLanguage());

    /** What is open. */
    private record Open(Path folder, EmbeddedStore store, RunningWorkbench workbench, UiWatchdog watchdog, Desk desk)
            implements AutoCloseable {

        @Override
        public void close() throws IOException {
            watchdog.close();
            workbench.close();
            store.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().deleteOnExit());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open(context);
    }

    private static Open open(ExtensionContext context) {
        return context.getRoot().getStore(OWN).getOrComputeIfAbsent("open", key -> start(), Open.class);
    }

    private static Open start() {
        try {
            Path folder = Files.createTempDirectory("econtacts-window");
            EmbeddedStore store = new EmbeddedStore(folder);
            EContactsClient server = store.owner();
            RunningWorkbench workbench = RunningWorkbench.start(List.of("-econtacts.data", folder.toString()));
            WorkbenchBot bot = new WorkbenchBot(workbench.shell(), PICTURES);
            Desk desk = new Desk(bot, server, store, workbench);
            desk.awaitMessages();
            return new Open(
                    folder, store, workbench, UiWatchdog.of(workbench.shell().getDisplay()), desk);
        } catch (Exception e) {
            throw new AssertionError("the workbench does not start", e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Open open = open(context);
        open.watchdog().takeBlocks();
        open.desk().goHome();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Open open = open(context);
        if (context.getExecutionException().isPresent()) {
            open.desk()
                    .bot()
                    .screenshot("failed-" + context.getRequiredTestMethod().getName());
        }
        List<String> blocks = open.watchdog().takeBlocks();
        if (!blocks.isEmpty()) {
            throw new AssertionError(String.join("\n", blocks));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return open(context).desk();
    }
}

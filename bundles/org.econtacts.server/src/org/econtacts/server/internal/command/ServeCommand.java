package org.econtacts.server.internal.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.econtacts.server.internal.EContactsServer;
import org.econtacts.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: answers until it is told to stop (SIGTERM, SIGINT). */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port", required = true, paramLabel = "N")
    private int port;

    @Option(names = "--sample-data")
    private boolean sampleData;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
        Path folder = data.folder();
        Store store = surroundings.open(folder);
        EContactsServer server = new EContactsServer(surroundings.parts(store, port, folder));
        Thread hook = new Thread(() -> stop(server), "econtacts-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            server.accounts()
                    .makeFirstAdministrator(sampleData)
                    .ifPresent(password -> surroundings.say("serve.first-administrator", "admin", password));
            URI address = server.start(sampleData);
            if (!server.awaitReady(Long.MAX_VALUE)) {
                server.close();
                throw new CommandFailedException(surroundings.sentences().say("cannot-start", folder.toString()), null);
            }
            surroundings.out().println(address);
            surroundings.out().flush();
            stopped.await();
        } catch (IOException e) {
            server.close();
            throw new CommandFailedException(
                    surroundings.sentences().say("serve.port", String.valueOf(port), String.valueOf(e.getMessage())),
                    e);
        }
        return ExitCode.DONE;
    }

    private void stop(EContactsServer server) {
        server.close();
        stopped.countDown();
    }
}

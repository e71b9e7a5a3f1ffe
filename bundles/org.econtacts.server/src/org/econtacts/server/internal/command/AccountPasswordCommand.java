package org.econtacts.server.internal.command;

import java.util.concurrent.Callable;
import org.econtacts.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account password}: gives an account a new password and closes its sessions. */
@Command(name = "password")
final class AccountPasswordCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--ask")
    private boolean ask;

    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name = "";

    AccountPasswordCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        AccountWork work = new AccountWork(surroundings);
        try (Store store = surroundings.openExisting(data.folder())) {
            work.put(store, work.require(store, name), ask);
        }
        return ExitCode.DONE;
    }
}

package org.econtacts.server.internal.command;

import java.util.concurrent.Callable;
import org.econtacts.model.Account;
import org.econtacts.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code account disable}: nobody signs in as that account any more; what it did is kept. */
@Command(name = "disable")
final class AccountDisableCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name = "";

    AccountDisableCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        try (Store store = surroundings.openExisting(data.folder())) {
            Account account = new AccountWork(surroundings).require(store, name);
            store.accounts()
                    .put(new Account(account.name(), account.displayName(), account.roles(), account.offices(), true));
            surroundings.say("account.done", account.name());
        }
        return ExitCode.DONE;
    }
}

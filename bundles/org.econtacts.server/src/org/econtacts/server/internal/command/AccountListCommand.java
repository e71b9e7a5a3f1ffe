package org.econtacts.server.internal.command;

import java.util.concurrent.Callable;
import org.econtacts.model.Account;
import org.econtacts.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code account list}: one account a line, with tabs between name, display name, roles, offices and state. */
@Command(name = "list")
final class AccountListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    AccountListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        try (Store store = surroundings.openExisting(data.folder())) {
            for (Account each : store.accounts().accounts()) {
                surroundings.out().println(line(each));
            }
        }
        surroundings.out().flush();
        return ExitCode.DONE;
    }

    private String line(Account account) {
        return String.join(
                "\t",
                account.name(),
                account.displayName(),
                String.join(
                        ",", account.roles().stream().map(Enum::name).sorted().toList()),
                String.join(",", account.offices().stream().sorted().toList()),
                surroundings.sentences().say(account.disabled() ? "account.disabled" : "account.enabled"));
    }
}

package org.econtacts.server.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Account;
import org.econtacts.model.Office;
import org.econtacts.model.Role;
import org.econtacts.server.internal.accounts.Accounts;
import org.econtacts.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account add}: makes an account, or gives one other roles and offices. */
@Command(name = "add")
final class AccountAddCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--role", required = true, split = ",", paramLabel = "ROLE")
    private List<Role> roles = new ArrayList<>();

    @Option(names = "--office", split = ",", paramLabel = "ID")
    private List<String> offices = new ArrayList<>();

    @Option(names = "--display-name", paramLabel = "NAME")
    private @Nullable String displayName;

    @Option(names = "--ask")
    private boolean ask;

    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name = "";

    AccountAddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        String folded = Accounts.fold(name);
        if (!Accounts.isName(folded)) {
            throw new CommandFailedException(surroundings.sentences().say("account.name", name), null);
        }
        try (Store store = surroundings.open(data.folder())) {
            requireOffices(store);
            String shown = displayName == null ? folded : displayName;
            Account account = new Account(folded, shown, Set.copyOf(roles), Set.copyOf(offices), false);
            new AccountWork(surroundings).put(store, account, ask);
        }
        return ExitCode.DONE;
    }

    private void requireOffices(Store store) throws CommandFailedException {
        List<String> known = store.messages().offices().stream().map(Office::id).toList();
        for (String each : offices) {
            if (!known.contains(each)) {
                throw new CommandFailedException(
                        surroundings.sentences().say("import.office", each, String.join(", ", known)), null);
            }
        }
    }
}

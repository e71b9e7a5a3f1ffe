package org.econtacts.server.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.econtacts.model.Account;
import org.econtacts.server.internal.accounts.Accounts;
import org.econtacts.server.internal.accounts.Passwords;
import org.econtacts.store.Store;

/** What the commands on accounts have in common. */
final class AccountWork {

    private static final int SHORTEST_PASSWORD = 12;

    private final Surroundings surroundings;
    private final Passwords passwords;

    AccountWork(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.passwords = new Passwords(surroundings.random(), Passwords.ITERATIONS);
    }

    /** The account of that name. */
    Account require(Store store, String name) throws CommandFailedException {
        Optional<Account> account = store.accounts().find(Accounts.fold(name));
        return account.orElseThrow(
                () -> new CommandFailedException(surroundings.sentences().say("account.unknown", name), null));
    }

    /** Puts an account with a password that is read, or made and shown once. */
    void put(Store store, Account account, boolean ask) throws CommandFailedException {
        String password = ask ? read() : passwords.generate();
        new Accounts(store, passwords).put(account, password);
        if (!ask) {
            surroundings.say("account.password", account.name(), password);
        }
    }

    private String read() throws CommandFailedException {
        Console console = System.console();
        String password;
        try {
            password = console != null
                    ? new String(
                            console.readPassword("%s ", surroundings.sentences().say("account.ask")))
                    : line();
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new CommandFailedException(surroundings.sentences().say("account.short", SHORTEST_PASSWORD), null);
        }
        return password;
    }

    /** One line, up to its end; standard input stays open. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = surroundings.in().read();
                each >= 0 && each != '\n';
                each = surroundings.in().read()) {
            line.write(each);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}

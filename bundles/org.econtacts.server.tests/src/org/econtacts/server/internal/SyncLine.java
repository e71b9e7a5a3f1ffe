package org.econtacts.server.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Account;
import org.econtacts.model.Role;
import org.econtacts.testkit.net.BadLine;
import org.econtacts.testkit.net.Faults;

/** The line of one agent to the server, which outlives sequences. */
record SyncLine(String name, ServerFixture server, BadLine proxy, EContactsClient client) implements AutoCloseable {

    static SyncLine of(String name, ServerFixture server) {
        try {
            BadLine proxy = new BadLine(server.address, Faults.NONE, 1);
            return new SyncLine(name, server, proxy, new EContactsClient(proxy.address(), Locale.FRENCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The account works in these offices from now on. */
    void grant(Set<String> offices) {
        server.store.accounts().put(new Account(name, "Name of " + name, Set.of(Role.AGENT), offices, false));
    }

    /** A token of its own for each sequence, since time passes. */
    String signIn() throws ClientException {
        Account account = server.store.accounts().find(name).orElseThrow();
        String token = server.server.sessions().open(account).token();
        client.resume(token);
        return token;
    }

    @Override
    public void close() {
        client.close();
        proxy.close();
    }
}

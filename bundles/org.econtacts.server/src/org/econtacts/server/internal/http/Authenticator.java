package org.econtacts.server.internal.http;

import java.util.Optional;
import org.econtacts.model.Account;

/** Says whose session a token opens. */
@FunctionalInterface
public interface Authenticator {

    /** The account; empty when the token is unknown, has run out, or its account was disabled. */
    Optional<Account> account(String token);
}

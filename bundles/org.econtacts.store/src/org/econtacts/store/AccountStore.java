package org.econtacts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.Account;

/** Local accounts, their password hashes and the sessions that are open. */
public interface AccountStore {

    /** All accounts, by name. */
    List<Account> accounts();

    /** The account of that name. */
    Optional<Account> find(String name);

    /** Adds an account or changes its display name, roles, offices or state; keeps the password. */
    void put(Account account);

    /** The hash as it was given, with its parameters; empty when no password was ever set. */
    Optional<String> passwordHash(String account);

    /** Sets the password hash and closes the account's sessions. */
    void putPasswordHash(String account, String hash);

    /** Opens a session; only a fingerprint of its token is kept. */
    void openSession(String tokenFingerprint, String account, Instant expiresAt);

    /** The account of an open session that has not run out. */
    Optional<Account> session(String tokenFingerprint, Instant now);

    /** Closes a session; unknown ones are ignored. */
    void closeSession(String tokenFingerprint);
}

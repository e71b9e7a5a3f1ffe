package org.econtacts.protocol;

import java.time.Instant;

/**
 * Answer of {@code POST /sign-in}.
 *
 * @param token to send as {@code Authorization: Bearer …}
 * @param expiresAt when it runs out
 * @param account who signed in
 */
public record SignedIn(String token, Instant expiresAt, AccountView account) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "SignedIn[" + account.name() + "]";
    }
}

package org.econtacts.server.internal.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.econtacts.model.Account;
import org.econtacts.server.internal.http.Authenticator;
import org.econtacts.store.AccountStore;

/** Open sessions: 256 random bits that the client keeps and of which the store has only a fingerprint. */
public final class Sessions implements Authenticator {

    /** How long a session lasts: a working day. */
    public static final Duration LENGTH = Duration.ofHours(8);

    private static final int TOKEN_BYTES = 32;

    private final AccountStore accounts;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param random cryptographically strong */
    public Sessions(AccountStore accounts, RandomGenerator random, Clock clock) {
        this.accounts = accounts;
        this.random = random;
        this.clock = clock;
    }

    /**
     * @param token for the client
     * @param expiresAt when it runs out
     */
    public record Session(String token, Instant expiresAt) {

        /** Keeps the token out of logs. */
        @Override
        public String toString() {
            return "Session until " + expiresAt;
        }
    }

    /** Opens a session for an account whose password was checked. */
    public Session open(Account account) {
        return open(account, LENGTH);
    }

    /** Opens a session that lasts that long. */
    public Session open(Account account, Duration length) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Session session = new Session(token, clock.instant().plus(length));
        accounts.openSession(fingerprint(token), account.name(), session.expiresAt());
        return session;
    }

    @Override
    public Optional<Account> account(String token) {
        return token.isEmpty()
                ? Optional.empty()
                : accounts.session(fingerprint(token), clock.instant()).filter(account -> !account.disabled());
    }

    /** Closes the session of a token. */
    public void close(String token) {
        accounts.closeSession(fingerprint(token));
    }

    private static String fingerprint(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

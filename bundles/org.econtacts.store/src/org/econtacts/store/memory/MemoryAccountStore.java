package org.econtacts.store.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.econtacts.model.Account;
import org.econtacts.store.AccountStore;

/** Accounts and sessions in maps. */
final class MemoryAccountStore implements AccountStore {

    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();

    private record Session(String account, Instant expiresAt) {}

    @Override
    public synchronized List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    @Override
    public synchronized Optional<Account> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public synchronized void put(Account account) {
        accounts.put(account.name(), account);
        if (account.disabled()) {
            closeSessions(account.name());
        }
    }

    @Override
    public synchronized Optional<String> passwordHash(String account) {
        return Optional.ofNullable(hashes.get(account));
    }

    @Override
    public synchronized void putPasswordHash(String account, String hash) {
        hashes.put(account, hash);
        closeSessions(account);
    }

    private void closeSessions(String account) {
        sessions.values().removeIf(session -> session.account().equals(account));
    }

    @Override
    public synchronized void openSession(String tokenFingerprint, String account, Instant expiresAt) {
        sessions.put(tokenFingerprint, new Session(account, expiresAt));
    }

    @Override
    public synchronized Optional<Account> session(String tokenFingerprint, Instant now) {
        return Optional.ofNullable(sessions.get(tokenFingerprint))
                .filter(session -> session.expiresAt().isAfter(now))
                .map(session -> accounts.get(session.account()));
    }

    @Override
    public synchronized void closeSession(String tokenFingerprint) {
        sessions.remove(tokenFingerprint);
    }
}

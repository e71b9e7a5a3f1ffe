package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.econtacts.model.Account;
import org.econtacts.model.Role;
import org.econtacts.store.AccountStore;

/** Accounts and open sessions; of a session's token only the fingerprint is here. */
final class JdbcAccountStore implements AccountStore {

    private static final String SELECT = "SELECT name, display_name, roles, offices, disabled FROM account ";

    private final H2Database database;
    private final Clock clock;

    JdbcAccountStore(H2Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Account> accounts() {
        return database.read(connection -> Sql.list(connection, SELECT + "ORDER BY name", JdbcAccountStore::account));
    }

    @Override
    public Optional<Account> find(String name) {
        return database.read(
                connection -> Sql.first(connection, SELECT + "WHERE name = ?", JdbcAccountStore::account, name));
    }

    private static Account account(ResultSet row) throws SQLException {
        Set<Role> roles = lines(row.getString(3)).stream().map(Role::valueOf).collect(Collectors.toSet());
        return new Account(row.getString(1), row.getString(2), roles, lines(row.getString(4)), row.getBoolean(5));
    }

    /** The lines of a column that holds a set. */
    private static Set<String> lines(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split("\n")));
    }

    private static String join(Collection<String> values) {
        return values.stream().sorted().collect(Collectors.joining("\n"));
    }

    @Override
    public void put(Account account) {
        database.write(connection -> {
            Sql.update(
                    connection,
                    "MERGE INTO account (name, display_name, roles, offices, disabled) KEY (name) "
                            + "VALUES (?, ?, ?, ?, ?)",
                    account.name(),
                    account.displayName(),
                    join(account.roles().stream().map(Role::name).toList()),
                    join(account.offices()),
                    account.disabled());
            return account.disabled() ? closeSessions(connection, account.name()) : 0;
        });
    }

    private static int closeSessions(Connection connection, String account) throws SQLException {
        return Sql.update(connection, "DELETE FROM open_session WHERE account = ?", account);
    }

    @Override
    public Optional<String> passwordHash(String account) {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT password_hash FROM account WHERE name = ? AND password_hash IS NOT NULL",
                row -> row.getString(1),
                account));
    }

    @Override
    public void putPasswordHash(String account, String hash) {
        database.write(connection -> {
            Sql.update(connection, "UPDATE account SET password_hash = ? WHERE name = ?", hash, account);
            return closeSessions(connection, account);
        });
    }

    @Override
    public void openSession(String tokenFingerprint, String account, Instant expiresAt) {
        database.write(connection -> {
            Sql.update(connection, "DELETE FROM open_session WHERE expires_at <= ?", Sql.micros(clock.instant()));
            return Sql.update(
                    connection,
                    "MERGE INTO open_session (fingerprint, account, expires_at) KEY (fingerprint) VALUES (?, ?, ?)",
                    tokenFingerprint,
                    account,
                    Sql.micros(expiresAt));
        });
    }

    @Override
    public Optional<Account> session(String tokenFingerprint, Instant now) {
        return database.read(connection -> Sql.first(
                connection,
                SELECT + "WHERE name = (SELECT account FROM open_session WHERE fingerprint = ? AND expires_at > ?)",
                JdbcAccountStore::account,
                tokenFingerprint,
                Sql.micros(now)));
    }

    @Override
    public void closeSession(String tokenFingerprint) {
        database.write(connection ->
                Sql.update(connection, "DELETE FROM open_session WHERE fingerprint = ?", tokenFingerprint));
    }
}

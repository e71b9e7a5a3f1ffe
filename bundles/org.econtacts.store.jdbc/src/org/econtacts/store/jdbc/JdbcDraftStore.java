package org.econtacts.store.jdbc;

import java.util.Optional;
import org.econtacts.store.DraftStore;

/** Drafts, the newest of each account on each message. */
final class JdbcDraftStore implements DraftStore {

    private final H2Database database;

    JdbcDraftStore(H2Database database) {
        this.database = database;
    }

    @Override
    public void put(Draft draft) {
        database.write(connection -> Sql.update(
                connection,
                "MERGE INTO draft (account, message, body, suggestion, template, intent, made_at) KEY (account, message) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)",
                draft.account(),
                draft.message(),
                draft.text(),
                draft.suggestion(),
                draft.template(),
                draft.intent(),
                Sql.micros(draft.at())));
    }

    @Override
    public Optional<Draft> find(String account, String message) {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT body, suggestion, template, intent, made_at FROM draft WHERE account = ? AND message = ?",
                row -> new Draft(
                        account,
                        message,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Sql.instant(row.getLong(5))),
                account,
                message));
    }

    @Override
    public void delete(String account, String message) {
        database.write(connection ->
                Sql.update(connection, "DELETE FROM draft WHERE account = ? AND message = ?", account, message));
    }
}

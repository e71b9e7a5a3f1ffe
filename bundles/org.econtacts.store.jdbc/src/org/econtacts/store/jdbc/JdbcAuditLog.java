package org.econtacts.store.jdbc;

import java.util.List;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.AuditLog;

/** The audit log; nothing here changes or deletes a line. */
final class JdbcAuditLog implements AuditLog {

    private final H2Database database;

    JdbcAuditLog(H2Database database) {
        this.database = database;
    }

    @Override
    public void append(AuditEntry entry) {
        database.write(connection -> {
            MessageRows.audit(connection, entry);
            return true;
        });
    }

    @Override
    public List<AuditEntry> entries(long offset, int limit) {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT made_at, account, action, message, office, detail FROM audit ORDER BY number LIMIT ? OFFSET ?",
                row -> new AuditEntry(
                        Sql.instant(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                limit,
                offset));
    }
}

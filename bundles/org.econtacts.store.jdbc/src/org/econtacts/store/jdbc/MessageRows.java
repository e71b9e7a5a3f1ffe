package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Arm;
import org.econtacts.model.Audience;
import org.econtacts.model.Lease;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.SuggestionSet;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.QueueRow;
import org.econtacts.store.rules.Standing;

/** The rows of messages, as both the queue and the decisions need them. */
final class MessageRows {

    private static final String STANDING =
            "number, id, office, status, version, last_token, holder, holder_name, " + "lease_expires_at FROM message ";

    private MessageRows() {}

    /**
     * A message's state with its number.
     *
     * @param number of the row
     * @param standing where it stands
     */
    record Numbered(int number, Standing standing) {}

    static Optional<Numbered> find(Connection connection, String id, Set<String> offices) throws SQLException {
        return find(connection, id)
                .filter(found -> offices.contains(found.standing().office()));
    }

    static Optional<Numbered> find(Connection connection, String id) throws SQLException {
        return Sql.first(connection, "SELECT " + STANDING + "WHERE id = ?", MessageRows::numbered, id);
    }

    static Numbered require(Connection connection, int number) throws SQLException {
        return Sql.first(connection, "SELECT " + STANDING + "WHERE number = ?", MessageRows::numbered, number)
                .orElseThrow();
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        String id = row.getString("id");
        long token = row.getLong("last_token");
        Standing standing = new Standing(
                id,
                row.getString("office"),
                MessageStatus.valueOf(row.getString("status")),
                row.getLong("version"),
                token,
                lease(row, id, token));
        return new Numbered(row.getInt("number"), standing);
    }

    private static @Nullable Lease lease(ResultSet row, String id, long token) throws SQLException {
        String holder = row.getString("holder");
        return holder == null
                ? null
                : new Lease(
                        id, holder, row.getString("holder_name"), token, Sql.instant(row.getLong("lease_expires_at")));
    }

    /** Writes the new state over the old one, which must still be there. */
    static void change(Connection connection, Numbered before, Standing after) throws SQLException {
        Lease lease = after.lease();
        int changed = Sql.update(
                connection,
                "UPDATE message SET office = ?, status = ?, version = ?, last_token = ?, holder = ?, holder_name = ?, "
                        + "lease_expires_at = ? WHERE number = ? AND version = ? AND last_token = ?",
                after.office(),
                after.status(),
                after.version(),
                after.lastToken(),
                lease == null ? null : lease.holder(),
                lease == null ? null : lease.holderName(),
                lease == null ? null : Sql.micros(lease.expiresAt()),
                before.number(),
                before.standing().version(),
                before.standing().lastToken());
        if (changed != 1) {
            throw new SQLException("the message changed in the meantime", "40001", 40001);
        }
    }

    /** The line of the queue. */
    static Optional<QueueRow> row(Connection connection, int number, Instant now) throws SQLException {
        return Sql.first(
                connection,
                "SELECT audience, received_at, sender, subject, intent, confidence, preview, " + STANDING
                        + "WHERE number = ?",
                row -> row(connection, row, now),
                number);
    }

    private static QueueRow row(Connection connection, ResultSet row, Instant now) throws SQLException {
        Numbered numbered = numbered(row);
        Standing standing = numbered.standing();
        boolean bare = row.getString("intent") == null;
        return new QueueRow(
                standing.message(),
                standing.office(),
                Audience.valueOf(row.getString("audience")),
                Sql.instant(row.getLong("received_at")),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("intent"),
                row.getDouble("confidence"),
                row.getString("preview"),
                standing.status(),
                standing.version(),
                standing.holderName(now),
                bare && isControl(connection, numbered));
    }

    private static boolean isControl(Connection connection, Numbered message) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT data FROM suggestion_set WHERE message = ? ORDER BY place DESC LIMIT 1",
                        row -> SuggestionCodec.read(message.standing().message(), row.getBytes(1))
                                .showing()
                                .arm(),
                        message.number())
                .filter(arm -> arm == Arm.CONTROL)
                .isPresent();
    }

    /** All that was ever found for the message, newest first. */
    static List<SuggestionSet> suggestions(Connection connection, Numbered message) throws SQLException {
        return Sql.list(
                connection,
                "SELECT data FROM suggestion_set WHERE message = ? ORDER BY place DESC",
                row -> SuggestionCodec.read(message.standing().message(), row.getBytes(1)),
                message.number());
    }

    static ContentCodec.Body body(Connection connection, Numbered message) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT data FROM message_body WHERE number = ?",
                        row -> ContentCodec.readMessage(message.standing().message(), row.getBytes(1)),
                        message.number())
                .orElseThrow();
    }

    static void audit(Connection connection, AuditEntry entry) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO audit (made_at, account, action, message, office, detail) VALUES (?, ?, ?, ?, ?, ?)",
                Sql.micros(entry.at()),
                entry.account(),
                entry.action(),
                entry.message(),
                entry.office(),
                entry.detail());
    }
}

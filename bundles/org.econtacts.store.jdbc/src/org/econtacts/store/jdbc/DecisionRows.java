package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Arm;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.DecisionState;
import org.econtacts.model.RejectionReason;
import org.econtacts.store.DecisionLog;
import org.econtacts.store.DecisionRequest;
import org.econtacts.store.rules.Teaching;

/** The rows of decisions. */
final class DecisionRows {

    private static final String SELECT =
            "SELECT d.*, m.id AS message_id FROM decision d " + "JOIN message m ON m.number = d.message ";

    private DecisionRows() {}

    /**
     * A decision with what is kept beside it.
     *
     * @param decision as it stands
     * @param message number of the message's row
     * @param requestHash fingerprint of the request
     * @param shown probability that had been shown for the intent that it teaches
     * @param arm what the agent had been shown; null = not recorded
     */
    record Kept(
            Decision decision,
            int message,
            String requestHash,
            double shown,
            @Nullable Arm arm) {}

    static Optional<Kept> byKey(Connection connection, String account, String key) throws SQLException {
        return Sql.first(
                connection, SELECT + "WHERE d.account = ? AND d.idempotency_key = ?", DecisionRows::kept, account, key);
    }

    static Optional<Kept> byId(Connection connection, String id, String account) throws SQLException {
        return Sql.first(connection, SELECT + "WHERE d.id = ? AND d.account = ?", DecisionRows::kept, id, account);
    }

    static List<Kept> of(Connection connection, int message) throws SQLException {
        return Sql.list(connection, SELECT + "WHERE d.message = ? ORDER BY d.number", DecisionRows::kept, message);
    }

    static List<Kept> due(Connection connection, long micros, int limit) throws SQLException {
        return Sql.list(
                connection,
                SELECT + "WHERE d.state = ? AND d.due_at <= ? ORDER BY d.due_at, d.id LIMIT ?",
                DecisionRows::kept,
                DecisionState.WAITING,
                micros,
                limit);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        String arm = row.getString("arm");
        Decision decision = new Decision(
                row.getString("id"),
                row.getString("message_id"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("suggestion"),
                row.getString("template"),
                row.getInt("template_version"),
                row.getString("intent"),
                row.getString("answer"),
                reason == null ? null : RejectionReason.valueOf(reason),
                Duration.of(row.getLong("spent"), ChronoUnit.MICROS),
                row.getString("account"),
                row.getString("office"),
                Sql.instant(row.getLong("made_at")),
                Sql.instant(row.getLong("due_at")),
                DecisionState.valueOf(row.getString("state")));
        return new Kept(
                decision,
                row.getInt("message"),
                row.getString("request_hash"),
                row.getDouble("shown"),
                arm == null ? null : Arm.valueOf(arm));
    }

    static void insert(Connection connection, Teaching teaching, int message, String author, DecisionRequest request)
            throws SQLException {
        Decision decision = teaching.decision();
        Sql.update(
                connection,
                "INSERT INTO decision (id, message, kind, suggestion, template, template_version, intent, answer, reason, "
                        + "spent, account, office, made_at, due_at, state, author, taught_intent, taught_template, shown, "
                        + "teaches_at_once, idempotency_key, request_hash, arm, sentences, key_until) "
                        + "VALUES (" + Sql.marks(25) + ")",
                decision.id(),
                message,
                decision.kind(),
                decision.suggestion(),
                decision.template(),
                decision.templateVersion(),
                decision.intent(),
                decision.text(),
                decision.reason(),
                decision.spent().dividedBy(ChronoUnit.MICROS.getDuration()),
                decision.account(),
                decision.office(),
                Sql.micros(decision.at()),
                Sql.micros(decision.dueAt()),
                decision.state(),
                author,
                teaching.intent(),
                teaching.template(),
                teaching.shown(),
                teaching.whenRecorded().isPresent(),
                request.idempotencyKey(),
                request.requestHash(),
                teaching.arm(),
                request.edit().written(),
                Sql.micros(decision.at().plus(DecisionLog.KEYS_KEPT)));
    }

    /** Forgets the keys whose time is over; returns how many. */
    static int forgetKeys(Connection connection, long micros) throws SQLException {
        return Sql.update(
                connection,
                "UPDATE decision SET idempotency_key = NULL, request_hash = '', key_until = NULL WHERE key_until < ?",
                micros);
    }

    /** Whether rejecting that suggestion has already taught. */
    static boolean taughtBefore(Connection connection, int message, @Nullable String suggestion) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM decision WHERE message = ? AND suggestion = ? AND teaches_at_once",
                        message,
                        suggestion)
                > 0;
    }

    /** Moves a waiting decision on; it must still wait. */
    static void leaveWaiting(Connection connection, Decision decision, DecisionState next, @Nullable Long sentAt)
            throws SQLException {
        int changed = Sql.update(
                connection,
                "UPDATE decision SET state = ?, sent_at = ? WHERE id = ? AND state = ?",
                next,
                sentAt,
                decision.id(),
                DecisionState.WAITING);
        if (changed != 1) {
            throw new SQLException("the decision changed in the meantime", "40001", 40001);
        }
    }
}

package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.econtacts.model.SampleDoubt;
import org.econtacts.model.SampleDoubt.Verdict;

/** The rows of doubts about samples. */
final class DoubtRows {

    private DoubtRows() {}

    static List<SampleDoubt> of(Connection connection, int sample) throws SQLException {
        return Sql.list(
                connection,
                "SELECT place, start_at, end_at, kind, word, reason, verdict, curator FROM sample_doubt "
                        + "WHERE sample = ? ORDER BY place",
                DoubtRows::doubt,
                sample);
    }

    private static SampleDoubt doubt(ResultSet row) throws SQLException {
        return new SampleDoubt(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Verdict.valueOf(row.getString(7)),
                row.getString(8));
    }

    /** Ids of the samples with a doubt that nobody has settled, oldest first. */
    static List<String> open(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT s.id FROM sample s WHERE s.state <> 'QUARANTINED' AND EXISTS (SELECT 1 FROM sample_doubt d "
                        + "WHERE d.sample = s.number AND d.verdict = 'OPEN') ORDER BY s.number",
                row -> row.getString(1));
    }

    static void insert(Connection connection, int sample, SampleDoubt doubt) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO sample_doubt (sample, place, start_at, end_at, kind, word, reason, verdict) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                sample,
                doubt.place(),
                doubt.start(),
                doubt.end(),
                doubt.kind(),
                doubt.word(),
                doubt.reason(),
                doubt.verdict());
    }

    static void update(Connection connection, int sample, SampleDoubt doubt, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE sample_doubt SET start_at = ?, end_at = ?, verdict = ?, curator = ?, "
                        + "settled_at = CASE WHEN settled_at IS NULL AND ? <> 'OPEN' THEN ? ELSE settled_at END "
                        + "WHERE sample = ? AND place = ?",
                doubt.start(),
                doubt.end(),
                doubt.verdict(),
                doubt.curator(),
                doubt.verdict(),
                Sql.micros(at),
                sample,
                doubt.place());
    }
}

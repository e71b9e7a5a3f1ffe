package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;

/** The versions of the label set, and what made one of another. */
final class LabelSetRows {

    private LabelSetRows() {}

    static Optional<LabelSet> newest(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                "SELECT data FROM label_set ORDER BY number DESC LIMIT 1",
                row -> ContentCodec.readLabelSet(row.getBytes(1)));
    }

    /** All versions, oldest first. */
    static List<LabelSet> all(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT data FROM label_set ORDER BY number",
                row -> ContentCodec.readLabelSet(row.getBytes(1)));
    }

    static void insert(Connection connection, LabelSet labels) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO label_set (version, data) VALUES (?, ?)",
                labels.version(),
                ContentCodec.write(labels));
    }

    static List<LabelSetChange> changes(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT from_version, to_version, kind, sources, targets FROM label_change ORDER BY number",
                row -> new LabelSetChange(
                        row.getString(1),
                        row.getString(2),
                        LabelSetChange.Kind.valueOf(row.getString(3)),
                        SampleRows.lines(row.getString(4)),
                        SampleRows.lines(row.getString(5))));
    }

    static void insert(Connection connection, LabelSetChange change) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO label_change (from_version, to_version, kind, sources, targets) VALUES (?, ?, ?, ?, ?)",
                change.from(),
                change.to(),
                change.kind(),
                SampleRows.join(change.sources()),
                SampleRows.join(change.targets()));
    }
}

package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.store.LabelStore.Labelling;

/** Every labelling as an event. */
final class LabellingRows {

    private LabellingRows() {}

    /**
     * A labelling that can be taken back.
     *
     * @param number of the row
     * @param sample number of the sample's row
     * @param before state of the sample before it
     * @param labelsBefore labels of the sample before it
     */
    record Undoable(long number, int sample, SampleState before, List<String> labelsBefore) {}

    static void insert(Connection connection, SampleRows.Numbered found, Sample after, Labelling labelling)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO labelling (sample, account, state_before, labels_before, state_after, labels_after, "
                        + "label_set, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                found.number(),
                labelling.account(),
                found.sample().state(),
                SampleRows.join(found.sample().labels()),
                after.state(),
                SampleRows.join(after.labels()),
                labelling.labelSet(),
                Sql.micros(labelling.at()));
    }

    static Optional<Undoable> lastStanding(Connection connection, String account) throws SQLException {
        return Sql.first(
                connection,
                "SELECT number, sample, state_before, labels_before FROM labelling l WHERE account = ? "
                        + "AND undone_at IS NULL AND NOT EXISTS (SELECT 1 FROM labelling o WHERE o.sample = l.sample "
                        + "AND o.number > l.number AND o.undone_at IS NULL) ORDER BY number DESC LIMIT 1",
                row -> new Undoable(
                        row.getLong(1),
                        row.getInt(2),
                        SampleState.valueOf(row.getString(3)),
                        SampleRows.lines(row.getString(4))),
                account);
    }

    static void undone(Connection connection, Undoable labelling, Instant at) throws SQLException {
        Sql.update(
                connection, "UPDATE labelling SET undone_at = ? WHERE number = ?", Sql.micros(at), labelling.number());
    }
}

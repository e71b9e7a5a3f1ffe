package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.Mark;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.Sight;

/** The rows of labelling events. */
final class LabelEventRows {

    private static final String SELECT =
            "SELECT e.number, e.id, e.step, e.kind, s.id, e.curator, e.adjudicated, e.base, e.state_before,"
                    + " e.labels_before, e.flag_before, e.note_before, e.state_after, e.labels_after, e.flag_after,"
                    + " e.note_after, e.label_set, e.blind, e.model, e.queue, e.probability, e.made_at, e.taken_at,"
                    + " e.undo_of, e.fate FROM label_event e JOIN sample s ON s.number = e.sample ";

    private LabelEventRows() {}

    static List<LabelEvent> where(Connection connection, String condition, @Nullable Object... values)
            throws SQLException {
        return Sql.list(connection, SELECT + condition, LabelEventRows::event, values);
    }

    private static LabelEvent event(ResultSet row) throws SQLException {
        return new LabelEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                LabelEvent.Kind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getLong(8),
                LabelRows.mark(row, 9),
                LabelRows.mark(row, 13),
                row.getString(17),
                sight(row),
                Sql.instant(row.getLong(22)),
                Sql.instant(row.getLong(23)),
                row.getString(24),
                LabelEvent.Fate.valueOf(row.getString(25)));
    }

    private static Sight sight(ResultSet row) throws SQLException {
        String queue = row.getString(20);
        double probability = row.getDouble(21);
        boolean known = !row.wasNull();
        return new Sight(
                row.getBoolean(18),
                row.getString(19),
                queue == null ? null : SampleOrder.valueOf(queue),
                known ? Double.valueOf(probability) : null);
    }

    static void insert(Connection connection, int sample, LabelEvent event) throws SQLException {
        Mark before = event.before();
        Mark after = event.after();
        Sql.update(
                connection,
                "INSERT INTO label_event (id, step, kind, sample, curator, adjudicated, base, state_before, "
                        + "labels_before, flag_before, note_before, state_after, labels_after, flag_after, note_after, "
                        + "label_set, blind, model, queue, probability, made_at, taken_at, undo_of, fate) VALUES ("
                        + Sql.marks(24) + ")",
                event.id(),
                event.step(),
                event.kind(),
                sample,
                event.curator(),
                event.adjudicated(),
                event.base(),
                before.state(),
                SampleRows.join(before.labels()),
                before.flag(),
                before.note(),
                after.state(),
                SampleRows.join(after.labels()),
                after.flag(),
                after.note(),
                event.labelSet(),
                event.sight().blind(),
                event.sight().model(),
                event.sight().order(),
                event.sight().probability(),
                Sql.micros(event.madeAt()),
                Sql.micros(event.at()),
                event.undoOf(),
                event.fate());
    }
}

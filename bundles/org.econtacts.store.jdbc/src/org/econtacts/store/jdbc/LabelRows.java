package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.model.Flag;
import org.econtacts.model.Label;
import org.econtacts.model.Mark;
import org.econtacts.model.SampleState;

/** The rows of curators' labels. */
final class LabelRows {

    /** Stands for the adjudicated label where the others have their curator's account. */
    static final String ADJUDICATED = "*";

    private static final String SELECT =
            "SELECT s.id, l.hand, l.curator, l.state, l.labels, l.flag, l.note, l.version, "
                    + "l.event, l.label_set, l.blind, l.made_at FROM label l JOIN sample s ON s.number = l.sample ";

    private LabelRows() {}

    static List<Label> of(Connection connection, int sample) throws SQLException {
        return Sql.list(connection, SELECT + "WHERE l.sample = ? ORDER BY l.hand", LabelRows::label, sample);
    }

    /** That curator's labels of some samples, by the number of the sample. */
    static Map<Integer, Label> of(Connection connection, String numbers, String curator) throws SQLException {
        Map<Integer, Label> found = new HashMap<>();
        Sql.list(
                        connection,
                        SELECT.replace("l.made_at FROM", "l.made_at, l.sample FROM") + "WHERE l.sample IN (" + numbers
                                + ") AND l.hand = ?",
                        row -> Map.entry(row.getInt(13), label(row)),
                        curator)
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    static List<Label> all(Connection connection) throws SQLException {
        return Sql.list(connection, SELECT + "ORDER BY l.sample, l.hand", LabelRows::label);
    }

    static Label label(ResultSet row) throws SQLException {
        return new Label(
                row.getString(1),
                row.getString(3),
                row.getString(2).equals(ADJUDICATED),
                mark(row, 4),
                row.getLong(8),
                row.getString(9),
                row.getString(10),
                row.getBoolean(11),
                Sql.instant(row.getLong(12)));
    }

    /** The four columns of a mark from that place on. */
    static Mark mark(ResultSet row, int from) throws SQLException {
        String flag = row.getString(from + 2);
        return new Mark(
                SampleState.valueOf(row.getString(from)),
                SampleRows.lines(row.getString(from + 1)),
                flag == null ? null : Flag.valueOf(flag),
                row.getString(from + 3));
    }

    static String hand(boolean adjudicated, String curator) {
        return adjudicated ? ADJUDICATED : curator;
    }

    static void put(Connection connection, int sample, Label label) throws SQLException {
        String hand = hand(label.adjudicated(), label.curator());
        Sql.update(connection, "DELETE FROM label WHERE sample = ? AND hand = ?", sample, hand);
        Sql.update(
                connection,
                "INSERT INTO label (sample, hand, curator, state, labels, flag, note, version, event, label_set,"
                        + " blind, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sample,
                hand,
                label.curator(),
                label.mark().state(),
                SampleRows.join(label.mark().labels()),
                label.mark().flag(),
                label.mark().note(),
                label.version(),
                label.event(),
                label.labelSet(),
                label.blind(),
                Sql.micros(label.at()));
    }
}

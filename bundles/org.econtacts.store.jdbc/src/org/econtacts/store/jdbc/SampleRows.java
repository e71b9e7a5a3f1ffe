package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.store.queue.FoldedText;

/** The rows of samples. */
final class SampleRows {

    static final String SELECT = "SELECT number, id, state, version, labels, data, best FROM sample ";

    private SampleRows() {}

    /**
     * A sample with its number.
     *
     * @param number of the row
     * @param sample as it stands
     */
    record Numbered(int number, Sample sample) {}

    static Optional<Numbered> find(Connection connection, String id) throws SQLException {
        return Sql.first(connection, SELECT + "WHERE id = ?", SampleRows::numbered, id);
    }

    static Numbered require(Connection connection, int number) throws SQLException {
        return Sql.first(connection, SELECT + "WHERE number = ?", SampleRows::numbered, number)
                .orElseThrow();
    }

    static Numbered numbered(ResultSet row) throws SQLException {
        String id = row.getString(2);
        ContentCodec.SampleText text = ContentCodec.readSample(id, row.getBytes(6));
        Sample sample = new Sample(
                id,
                text.text(),
                text.origin(),
                SampleState.valueOf(row.getString(3)),
                lines(row.getString(5)),
                SuggestionCodec.readScores(id, row.getBytes(7)),
                row.getLong(4));
        return new Numbered(row.getInt(1), sample);
    }

    /** The lines of a column that holds a list of ids. */
    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }

    static String join(List<String> ids) {
        return String.join("\n", ids);
    }

    static void insert(Connection connection, int number, Sample sample) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO sample (number, id, state, certainty, version, labels, folded, data, best) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                sample.id(),
                sample.state(),
                certainty(sample),
                sample.version(),
                join(sample.labels()),
                " " + String.join(" ", FoldedText.words(sample.text())),
                ContentCodec.write(new ContentCodec.SampleText(sample.text(), sample.origin())),
                SuggestionCodec.writeScores(sample.best()));
    }

    private static double certainty(Sample sample) {
        return sample.best().isEmpty() ? 0 : sample.best().getFirst().probability();
    }

    static void score(Connection connection, Sample sample) throws SQLException {
        Sql.update(
                connection,
                "UPDATE sample SET certainty = ?, best = ? WHERE id = ?",
                certainty(sample),
                SuggestionCodec.writeScores(sample.best()),
                sample.id());
    }

    static void label(Connection connection, Numbered found, Sample after) throws SQLException {
        Sql.update(
                connection,
                "UPDATE sample SET state = ?, labels = ?, version = ? WHERE number = ?",
                after.state(),
                join(after.labels()),
                after.version(),
                found.number());
    }
}

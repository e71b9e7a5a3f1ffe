package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.Backing;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.store.labels.Draw;
import org.econtacts.store.queue.FoldedText;

/** The rows of samples. */
final class SampleRows {

    static final String COLUMNS =
            "SELECT number, id, state, version, labels, data, best, backing, given_state, given_labels, opinions, scored_by ";

    private static final String SELECT = COLUMNS + "FROM sample ";

    private SampleRows() {}

    /**
     * A sample with its number.
     *
     * @param number of the row
     * @param sample as it is for everybody
     * @param given label that came with the text
     * @param opinions how many curators have said what it asks about
     * @param model version of the model that scored it; empty = not known
     */
    record Numbered(int number, Sample sample, Mark given, int opinions, String model) {}

    static Optional<Numbered> find(Connection connection, String id) throws SQLException {
        return Sql.first(connection, SELECT + "WHERE id = ?", SampleRows::numbered, id);
    }

    static List<Numbered> contestable(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                SELECT + "WHERE state = ? OR backing = ? ORDER BY number",
                SampleRows::numbered,
                SampleState.DISPUTED,
                Backing.ADJUDICATED);
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
                row.getLong(4),
                Backing.valueOf(row.getString(8)));
        Mark given = Mark.of(SampleState.valueOf(row.getString(9)), lines(row.getString(10)));
        return new Numbered(row.getInt(1), sample, given, row.getInt(11), row.getString(12));
    }

    /** The lines of a column that holds a list of ids. */
    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }

    static String join(List<String> ids) {
        return String.join("\n", ids);
    }

    static void insert(Connection connection, int number, Sample sample) throws SQLException {
        Draw draw = Draw.of(sample.id());
        Sql.update(
                connection,
                "INSERT INTO sample (number, id, state, certainty, version, labels, folded, data, best, backing, "
                        + "given_state, given_labels, top, audit_lot, second_lot) VALUES (" + Sql.marks(15) + ")",
                number,
                sample.id(),
                sample.state(),
                certainty(sample),
                sample.version(),
                join(sample.labels()),
                folded(sample.text()),
                ContentCodec.write(new ContentCodec.SampleText(sample.text(), sample.origin())),
                SuggestionCodec.writeScores(sample.best()),
                sample.backing(),
                sample.state(),
                join(sample.labels()),
                top(sample),
                draw.audit(),
                draw.second());
    }

    /** Gives samples of an older program what they lack. */
    static void complete(Connection connection) throws SQLException {
        for (Numbered each :
                Sql.list(connection, SELECT + "WHERE audit_lot IS NULL OR second_lot IS NULL", SampleRows::numbered)) {
            Draw draw = Draw.of(each.sample().id());
            Sql.update(
                    connection,
                    "UPDATE sample SET audit_lot = ?, second_lot = ?, top = ? WHERE number = ?",
                    draw.audit(),
                    draw.second(),
                    top(each.sample()),
                    each.number());
        }
    }

    private static String top(Sample sample) {
        return sample.best().isEmpty() ? "" : sample.best().getFirst().intent();
    }

    private static double certainty(Sample sample) {
        return sample.best().isEmpty() ? 0 : sample.best().getFirst().probability();
    }

    static void score(Connection connection, Sample sample, String model) throws SQLException {
        Sql.update(
                connection,
                "UPDATE sample SET certainty = ?, top = ?, best = ?, scored_by = ? WHERE id = ?",
                certainty(sample),
                top(sample),
                SuggestionCodec.writeScores(sample.best()),
                model,
                sample.id());
    }

    /** Another text for a sample: what is no word of it any more cannot be searched for. */
    static void rewrite(Connection connection, int number, Sample sample, String text) throws SQLException {
        Sql.update(
                connection,
                "UPDATE sample SET folded = ?, data = ? WHERE number = ?",
                folded(text),
                ContentCodec.write(new ContentCodec.SampleText(text, sample.origin())),
                number);
    }

    private static String folded(String text) {
        return " " + String.join(" ", FoldedText.words(text));
    }

    static void label(Connection connection, int number, Sample after, int opinions) throws SQLException {
        Sql.update(
                connection,
                "UPDATE sample SET state = ?, labels = ?, version = ?, backing = ?, opinions = ? WHERE number = ?",
                after.state(),
                join(after.labels()),
                after.version(),
                after.backing(),
                opinions,
                number);
    }
}

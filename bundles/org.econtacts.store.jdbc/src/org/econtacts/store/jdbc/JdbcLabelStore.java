package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.store.LabelStore;
import org.econtacts.store.queue.FoldedText;
import org.econtacts.store.rules.Marking;

/** Samples in a table, every labelling in another. */
final class JdbcLabelStore implements LabelStore {

    private final H2Database database;

    JdbcLabelStore(H2Database database) {
        this.database = database;
    }

    @Override
    public Optional<LabelSet> labelSet() {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT data FROM label_set ORDER BY number DESC LIMIT 1",
                row -> ContentCodec.readLabelSet(row.getBytes(1))));
    }

    @Override
    public void putLabelSet(LabelSet labels) {
        database.write(connection -> Sql.update(
                connection,
                "INSERT INTO label_set (version, data) VALUES (?, ?)",
                labels.version(),
                ContentCodec.write(labels)));
    }

    @Override
    public int addAll(Collection<Sample> samples) {
        return database.write(connection -> {
            int number = (int) Sql.number(connection, "SELECT COALESCE(MAX(number), 0) FROM sample");
            int added = 0;
            for (Sample sample : samples) {
                if (SampleRows.find(connection, sample.id()).isEmpty()) {
                    SampleRows.insert(connection, ++number, sample);
                    added++;
                }
            }
            return added;
        });
    }

    @Override
    public void putScores(Collection<Sample> samples) {
        database.write(connection -> {
            for (Sample sample : samples) {
                SampleRows.score(connection, sample);
            }
            return true;
        });
    }

    @Override
    public Optional<Sample> find(String id) {
        return database.read(connection -> SampleRows.find(connection, id).map(SampleRows.Numbered::sample));
    }

    @Override
    public SamplePage page(@Nullable SampleState state, String text, Order order, long offset, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder("WHERE 1 = 1");
        if (state != null) {
            where.append(" AND state = ?");
            values.add(state);
        }
        for (String beginning : FoldedText.words(text)) {
            where.append(" AND folded LIKE ?");
            values.add("% " + beginning + "%");
        }
        Object[] filter = values.toArray();
        values.add(limit);
        values.add(offset);
        Object[] stretch = values.toArray();
        String by = order == Order.LEAST_CERTAIN_FIRST ? "certainty, number" : "number";
        return database.read(connection -> new SamplePage(
                Sql.number(connection, "SELECT COUNT(*) FROM sample " + where, filter),
                offset,
                Sql.list(
                        connection,
                        SampleRows.SELECT + where + " ORDER BY " + by + " LIMIT ? OFFSET ?",
                        row -> SampleRows.numbered(row).sample(),
                        stretch)));
    }

    @Override
    public Optional<Sample> label(Labelling labelling) {
        return database.write(connection -> {
            SampleRows.Numbered found =
                    SampleRows.find(connection, labelling.sample()).orElse(null);
            if (found == null || found.sample().version() != labelling.version()) {
                return Optional.empty();
            }
            Sample after = change(connection, found, labelling.state(), labelling.labels());
            LabellingRows.insert(connection, found, after, labelling);
            return Optional.of(after);
        });
    }

    private static Sample change(
            Connection connection, SampleRows.Numbered found, SampleState next, List<String> labels)
            throws SQLException {
        for (Marking step : Marking.between(found.sample(), next, labels)) {
            Journal.append(connection, step, found.number());
        }
        Sample after = Marking.apply(found.sample(), next, labels);
        SampleRows.label(connection, found, after);
        return after;
    }

    @Override
    public Optional<Sample> undo(String account, Instant at) {
        return database.write(connection -> {
            LabellingRows.Undoable last =
                    LabellingRows.lastStanding(connection, account).orElse(null);
            if (last == null) {
                return Optional.empty();
            }
            SampleRows.Numbered found = SampleRows.require(connection, last.sample());
            LabellingRows.undone(connection, last, at);
            return Optional.of(change(connection, found, last.before(), last.labelsBefore()));
        });
    }

    @Override
    public List<LabelledText> labelled() {
        return database.read(connection -> Sql.list(
                connection,
                SampleRows.SELECT + "WHERE state IN (?, ?) ORDER BY number",
                row -> {
                    Sample sample = SampleRows.numbered(row).sample();
                    return new LabelledText(sample.text(), sample.labels());
                },
                SampleState.LABELLED,
                SampleState.OUT_OF_SCOPE));
    }

    @Override
    public long count(@Nullable SampleState state) {
        return database.read(connection -> state == null
                ? Sql.number(connection, "SELECT COUNT(*) FROM sample")
                : Sql.number(connection, "SELECT COUNT(*) FROM sample WHERE state = ?", state));
    }
}

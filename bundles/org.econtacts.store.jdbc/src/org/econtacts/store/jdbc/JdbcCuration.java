package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.store.labels.CurationRows;
import org.econtacts.store.labels.LabelStep;
import org.econtacts.store.rules.Marking;

/** The rows of curation over one connection. */
final class JdbcCuration implements CurationRows<SQLException> {

    private static final String STEP = "SELECT id, curator, kind, state, target, events FROM label_step ";

    private final Connection connection;

    JdbcCuration(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<Held> held(String sample) throws SQLException {
        return SampleRows.find(connection, sample)
                .map(found -> new Held(found.number(), found.sample(), found.given()));
    }

    @Override
    public List<Label> labels(Held held) throws SQLException {
        return LabelRows.of(connection, held.number());
    }

    @Override
    public void putLabel(Held held, Label label) throws SQLException {
        LabelRows.put(connection, held.number(), label);
    }

    @Override
    public void putSample(Held held, Sample after, int opinions) throws SQLException {
        SampleRows.label(connection, held.number(), after, opinions);
    }

    @Override
    public void teach(Held held, Marking step) throws SQLException {
        Journal.append(connection, step, held.number());
    }

    @Override
    public Optional<LabelEvent> event(String id) throws SQLException {
        return LabelEventRows.where(connection, "WHERE e.id = ?", id).stream().findFirst();
    }

    @Override
    public List<LabelEvent> eventsOf(String step) throws SQLException {
        return LabelEventRows.where(connection, "WHERE e.step = ? ORDER BY e.number", step);
    }

    @Override
    public List<LabelEvent> conflicts(String curator) throws SQLException {
        return LabelEventRows.where(
                connection, "WHERE e.fate = ? AND e.curator = ? ORDER BY e.number", LabelEvent.Fate.CONFLICT, curator);
    }

    @Override
    public void append(Held held, LabelEvent event) throws SQLException {
        LabelEventRows.insert(connection, held.number(), event);
    }

    @Override
    public void setFate(String event, LabelEvent.Fate fate) throws SQLException {
        Sql.update(connection, "UPDATE label_event SET fate = ? WHERE id = ?", fate, event);
    }

    @Override
    public Optional<LabelStep> step(String id) throws SQLException {
        return Sql.first(connection, STEP + "WHERE id = ?", JdbcCuration::step, id);
    }

    private static LabelStep step(ResultSet row) throws SQLException {
        return new LabelStep(
                row.getString(1),
                row.getString(2),
                LabelStep.Kind.valueOf(row.getString(3)),
                LabelStep.State.valueOf(row.getString(4)),
                row.getString(5),
                row.getLong(6));
    }

    @Override
    public void putStep(LabelStep step) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO label_step (id, curator, kind, state, target, events) VALUES (?, ?, ?, ?, ?, ?)",
                step.id(),
                step.curator(),
                step.kind(),
                step.state(),
                step.target(),
                step.events());
    }

    @Override
    public Optional<LabelStep> lastDone(String curator) throws SQLException {
        return change(curator, LabelStep.State.DONE, "DESC");
    }

    @Override
    public Optional<LabelStep> firstUndone(String curator) throws SQLException {
        return change(curator, LabelStep.State.UNDONE, "ASC");
    }

    private Optional<LabelStep> change(String curator, LabelStep.State state, String direction) throws SQLException {
        return Sql.first(
                connection,
                STEP + "WHERE curator = ? AND kind = ? AND state = ? ORDER BY number " + direction + " LIMIT 1",
                JdbcCuration::step,
                curator,
                LabelStep.Kind.CHANGE,
                state);
    }

    @Override
    public void setState(LabelStep step, LabelStep.State state) throws SQLException {
        Sql.update(connection, "UPDATE label_step SET state = ? WHERE id = ?", state, step.id());
    }

    @Override
    public void forgetUndone(String curator) throws SQLException {
        Sql.update(
                connection,
                "UPDATE label_step SET state = ? WHERE curator = ? AND kind = ? AND state = ?",
                LabelStep.State.FORGOTTEN,
                curator,
                LabelStep.Kind.CHANGE,
                LabelStep.State.UNDONE);
    }

    @Override
    public List<LabelSetChange> changes() throws SQLException {
        return LabelSetRows.changes(connection);
    }

    @Override
    public Optional<LabelSet> labelSet() throws SQLException {
        return LabelSetRows.newest(connection);
    }

    @Override
    public void putRevision(LabelSetChange change, LabelSet after) throws SQLException {
        LabelSetRows.insert(connection, change);
        LabelSetRows.insert(connection, after);
    }

    @Override
    public List<Held> naming(Collection<String> intents) throws SQLException {
        Set<String> ids = new LinkedHashSet<>();
        for (String each : intents) {
            String wanted = "\n" + each + "\n";
            ids.addAll(Sql.list(
                    connection,
                    "SELECT s.id FROM sample s WHERE POSITION(? IN ? || s.given_labels || ?) > 0 OR EXISTS (SELECT 1 "
                            + "FROM label l WHERE l.sample = s.number AND POSITION(? IN ? || l.labels || ?) > 0) "
                            + "ORDER BY s.number",
                    row -> row.getString(1),
                    wanted,
                    "\n",
                    "\n",
                    wanted,
                    "\n",
                    "\n"));
        }
        List<Held> found = new ArrayList<>();
        for (String id : ids) {
            found.add(held(id).orElseThrow());
        }
        return found;
    }

    @Override
    public void putGiven(Held held, Mark given) throws SQLException {
        Sql.update(
                connection,
                "UPDATE sample SET given_labels = ? WHERE number = ?",
                SampleRows.join(given.labels()),
                held.number());
    }
}

package org.econtacts.store.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Intent;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleDoubt;
import org.econtacts.model.SampleState;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.Consensus;
import org.econtacts.store.labels.Curation;
import org.econtacts.store.labels.DoubtSettling;
import org.econtacts.store.labels.DoubtSettling.Doubted;
import org.econtacts.store.labels.LabelAction;
import org.econtacts.store.labels.LabelOutcome;
import org.econtacts.store.labels.LabelSets;
import org.econtacts.store.labels.LabelStep;
import org.econtacts.store.labels.Revising;
import org.econtacts.store.labels.Revision;
import org.econtacts.store.labels.SampleQuery;
import org.econtacts.store.labels.SampleQuery.Viewer;
import org.econtacts.store.labels.Steps;
import org.econtacts.store.labels.Undoing;

/** Samples in a table, labels and their events in others. */
final class JdbcLabelStore implements LabelStore {

    private final H2Database database;

    JdbcLabelStore(H2Database database) {
        this.database = database;
    }

    @Override
    public Optional<LabelSet> labelSet() {
        return database.read(LabelSetRows::newest);
    }

    @Override
    public void putLabelSet(LabelSet labels) {
        database.write(connection -> {
            Optional<LabelSetChange> growth =
                    LabelSetRows.newest(connection).flatMap(before -> LabelSets.growth(before, labels));
            if (growth.isPresent()) {
                LabelSetRows.insert(connection, growth.get());
            }
            LabelSetRows.insert(connection, labels);
            return true;
        });
    }

    @Override
    public List<LabelSetChange> labelSetChanges() {
        return database.read(LabelSetRows::changes);
    }

    @Override
    public List<Intent> formerIntents() {
        return LabelSets.former(database.read(LabelSetRows::all));
    }

    @Override
    public Optional<LabelSet> revise(Revision revision, LabelSet before) {
        return database.write(connection -> {
            JdbcCuration rows = new JdbcCuration(connection);
            if (rows.step(revision.id()).isPresent()) {
                return rows.labelSet();
            }
            Optional<LabelSet> after = new Revising<>(rows).run(rows.labelSet().orElse(before), revision);
            if (after.isPresent()) {
                rows.putStep(LabelStep.ofRevision(revision));
            }
            return after;
        });
    }

    @Override
    public Revising.Reach reach(List<String> intents) {
        return database.read(connection -> new Revising<>(new JdbcCuration(connection)).reach(intents));
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
    public void putScores(Collection<Sample> samples, String model) {
        database.write(connection -> {
            for (Sample sample : samples) {
                SampleRows.score(connection, sample, model);
            }
            return true;
        });
    }

    @Override
    public void putDoubts(Map<String, List<SampleDoubt>> bySample) {
        database.write(connection -> {
            for (Map.Entry<String, List<SampleDoubt>> each : bySample.entrySet()) {
                SampleRows.Numbered row =
                        SampleRows.find(connection, each.getKey()).orElse(null);
                if (row != null && DoubtRows.of(connection, row.number()).isEmpty()) {
                    for (SampleDoubt doubt : each.getValue()) {
                        DoubtRows.insert(connection, row.number(), doubt);
                    }
                }
            }
            return true;
        });
    }

    @Override
    public List<SampleDoubt> doubts(String sample) {
        return database.read(connection -> {
            Optional<SampleRows.Numbered> found = SampleRows.find(connection, sample);
            return found.isPresent() ? DoubtRows.of(connection, found.get().number()) : List.of();
        });
    }

    @Override
    public List<String> doubtful() {
        return database.read(DoubtRows::open);
    }

    @Override
    public Optional<Sample> settle(String sample, int place, boolean mask, String curator, Instant at) {
        return database.write(connection -> {
            SampleRows.Numbered row = SampleRows.find(connection, sample).orElse(null);
            if (row == null) {
                return Optional.empty();
            }
            Doubted before = new Doubted(row.sample().text(), DoubtRows.of(connection, row.number()));
            Doubted after = DoubtSettling.settle(before, place, mask, curator).orElse(null);
            if (after == null) {
                return Optional.empty();
            }
            if (after != before) {
                SampleRows.rewrite(connection, row.number(), row.sample(), after.text());
                for (SampleDoubt doubt : after.doubts()) {
                    DoubtRows.update(connection, row.number(), doubt, at);
                }
            }
            return SampleRows.find(connection, sample).map(SampleRows.Numbered::sample);
        });
    }

    @Override
    public void putDisagreement(Map<String, Double> bySample) {
        database.write(connection -> {
            for (Map.Entry<String, Double> each : bySample.entrySet()) {
                Sql.update(
                        connection, "UPDATE sample SET disagreement = ? WHERE id = ?", each.getValue(), each.getKey());
            }
            return true;
        });
    }

    @Override
    public void putSuspicions(Map<String, Double> bySample) {
        database.write(connection -> {
            Sql.update(connection, "UPDATE sample SET suspicion = 0 WHERE suspicion > 0");
            for (Map.Entry<String, Double> each : bySample.entrySet()) {
                Sql.update(connection, "UPDATE sample SET suspicion = ? WHERE id = ?", each.getValue(), each.getKey());
            }
            return true;
        });
    }

    @Override
    public Optional<Sample> find(String id) {
        return database.read(connection -> SampleRows.find(connection, id).map(SampleRows.Numbered::sample));
    }

    @Override
    public Optional<Sample> find(String id, Viewer viewer) {
        return database.read(connection -> {
            Optional<SampleRows.Numbered> found = SampleRows.find(connection, id);
            return found.isPresent()
                    ? Optional.of(SampleSearch.seen(connection, found.get(), viewer))
                    : Optional.empty();
        });
    }

    @Override
    public SamplePage page(SampleQuery query, long offset, int limit) {
        return database.read(connection -> new SampleSearch(query).page(connection, offset, limit));
    }

    @Override
    public List<LabelOutcome> label(List<LabelAction> actions) {
        return database.write(connection -> {
            Curation<SQLException> curation = new Curation<>(new JdbcCuration(connection));
            List<LabelOutcome> outcomes = new ArrayList<>();
            for (LabelAction each : actions) {
                outcomes.add(curation.label(each));
            }
            return outcomes;
        });
    }

    @Override
    public LabelOutcome resolve(String conflict, LabelAction action) {
        return database.write(connection -> new Curation<>(new JdbcCuration(connection)).resolve(conflict, action));
    }

    @Override
    public List<LabelEvent> conflicts(String curator) {
        return database.read(connection -> new JdbcCuration(connection).conflicts(curator));
    }

    @Override
    public Optional<Long> bulk(SampleQuery query, long expected, LabelAction action) {
        return database.write(connection -> {
            JdbcCuration rows = new JdbcCuration(connection);
            List<String> found = new SampleSearch(query).ids(connection);
            boolean known = rows.step(action.id()).isPresent();
            return known || found.size() == expected ? new Curation<>(rows).bulk(action, found) : Optional.empty();
        });
    }

    @Override
    public Optional<Steps> undo(String id, String curator, boolean redo, Instant at, String target) {
        return database.write(
                connection -> new Undoing<>(new JdbcCuration(connection)).run(id, curator, redo, at, target));
    }

    @Override
    public int bring(List<LabelAction> actions) {
        return database.write(connection -> {
            Curation<SQLException> curation = new Curation<>(new JdbcCuration(connection));
            int changed = 0;
            for (LabelAction each : actions) {
                changed += curation.bring(each) ? 1 : 0;
            }
            return changed;
        });
    }

    @Override
    public Optional<Mark> given(String sample) {
        return database.read(connection -> SampleRows.find(connection, sample).map(SampleRows.Numbered::given));
    }

    @Override
    public List<Label> labels(String sample) {
        return database.read(connection -> {
            Optional<SampleRows.Numbered> found = SampleRows.find(connection, sample);
            return found.isPresent() ? LabelRows.of(connection, found.get().number()) : List.of();
        });
    }

    @Override
    public List<Label> labels() {
        return database.read(LabelRows::all);
    }

    @Override
    public List<String> contested() {
        return database.read(connection -> {
            List<String> open = new ArrayList<>();
            for (SampleRows.Numbered each : SampleRows.contestable(connection)) {
                if (Consensus.isContested(each.sample(), LabelRows.of(connection, each.number()))) {
                    open.add(each.sample().id());
                }
            }
            return open;
        });
    }

    @Override
    public List<LabelEvent> events(long afterNumber, int limit) {
        return database.read(connection ->
                LabelEventRows.where(connection, "WHERE e.number > ? ORDER BY e.number LIMIT ?", afterNumber, limit));
    }

    @Override
    public List<LabelledText> labelled() {
        return database.read(connection -> Sql.list(
                connection,
                SampleRows.COLUMNS + "FROM sample WHERE state IN (?, ?) ORDER BY number",
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

package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.econtacts.model.Label;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.store.LabelStore.SamplePage;
import org.econtacts.store.labels.SampleQuery;
import org.econtacts.store.labels.SampleQuery.Viewer;
import org.econtacts.store.labels.SampleView;
import org.econtacts.store.queue.FoldedText;

/** Finds samples as {@link SampleView} would show them; the rules stand here a second time, in SQL. */
final class SampleSearch {

    private static final String SAID = "l.state IN ('LABELLED', 'OUT_OF_SCOPE')";

    private static final String SEEN = "CASE WHEN s.state = 'QUARANTINED' OR COALESCE(" + SAID + ", FALSE) "
            + "OR s.opinions >= CASE WHEN s.second_lot < ? THEN 2 ELSE 1 END "
            + "OR s.opinions = 0 AND s.state NOT IN ('SKIPPED', 'UNLABELLED') THEN s.state "
            + "WHEN l.state = 'SKIPPED' THEN 'SKIPPED' ELSE 'UNLABELLED' END";

    private final SampleQuery query;
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder from = new StringBuilder();

    SampleSearch(SampleQuery query) {
        this.query = query;
        from.append("FROM (SELECT v.*, CASE WHEN said THEN mine WHEN seen = state THEN labels ELSE '' END AS shown "
                + "FROM (SELECT s.*, ");
        Viewer viewer = query.viewer();
        if (viewer == null) {
            from.append("s.state AS seen, FALSE AS said, '' AS mine FROM sample s");
        } else {
            from.append(SEEN + " AS seen, COALESCE(" + SAID + ", FALSE) AS said, l.labels AS mine "
                    + "FROM sample s LEFT JOIN label l ON l.sample = s.number AND l.hand = ?");
            values.add(viewer.secondShare());
            values.add(viewer.curator());
        }
        from.append(") v) w WHERE ");
        filter(viewer == null ? 1 : viewer.auditShare());
    }

    private void filter(double auditShare) {
        SampleState state = query.state();
        from.append(state == null ? "seen <> ?" : "seen = ?");
        values.add(state == null ? SampleState.QUARANTINED : state);
        for (String beginning : FoldedText.words(query.text())) {
            from.append(" AND folded LIKE ?");
            values.add("% " + beginning + "%");
        }
        if (!query.intent().isEmpty()) {
            from.append(" AND (shown = '' AND top = ? OR POSITION(? IN ? || shown || ?) > 0)");
            values.addAll(List.of(query.intent(), "\n" + query.intent() + "\n", "\n", "\n"));
        }
        if (query.order() == SampleOrder.RANDOM_AUDIT) {
            from.append(" AND audit_lot < ?");
            values.add(auditShare);
        } else if (query.order() == SampleOrder.SUSPECTED_LABELS) {
            from.append(" AND suspicion > 0");
        }
    }

    private String by() {
        return switch (query.order()) {
            case LEAST_CERTAIN_FIRST -> "certainty, number";
            case OLDEST_FIRST -> "number";
            case ANALYSERS_DISAGREE -> "disagreement DESC, number";
            case RANDOM_AUDIT -> "audit_lot, number";
            case SUSPECTED_LABELS -> "suspicion DESC, number";
        };
    }

    SamplePage page(Connection connection, long offset, int limit) throws SQLException {
        long total = Sql.number(connection, "SELECT COUNT(*) " + from, values.toArray());
        List<Object> stretch = new ArrayList<>(values);
        stretch.add(limit);
        stretch.add(offset);
        List<SampleRows.Numbered> rows = Sql.list(
                connection,
                SampleRows.COLUMNS + from + " ORDER BY " + by() + " LIMIT ? OFFSET ?",
                SampleRows::numbered,
                stretch.toArray());
        List<Sample> samples = new ArrayList<>();
        for (SampleRows.Numbered each : rows) {
            samples.add(seen(connection, each, query));
        }
        return new SamplePage(total, offset, samples);
    }

    /** Ids of all samples found. */
    List<String> ids(Connection connection) throws SQLException {
        return Sql.list(connection, "SELECT id " + from + " ORDER BY " + by(), SampleSearch::id, values.toArray());
    }

    private static String id(ResultSet row) throws SQLException {
        return row.getString(1);
    }

    private static Sample seen(Connection connection, SampleRows.Numbered row, SampleQuery query) throws SQLException {
        Viewer viewer = query.viewer();
        return viewer == null ? row.sample() : seen(connection, row, viewer);
    }

    /** A sample through a curator's eyes. */
    static Sample seen(Connection connection, SampleRows.Numbered row, Viewer viewer) throws SQLException {
        Label mine = LabelRows.of(connection, row.number()).stream()
                .filter(label -> !label.adjudicated() && label.curator().equals(viewer.curator()))
                .findFirst()
                .orElse(null);
        return SampleView.of(row.sample(), row.opinions(), mine, viewer);
    }
}

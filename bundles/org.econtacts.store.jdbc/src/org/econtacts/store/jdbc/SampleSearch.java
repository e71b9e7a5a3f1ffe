package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Label;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.store.LabelStore.SamplePage;
import org.econtacts.store.labels.SampleQuery;
import org.econtacts.store.labels.SampleQuery.Viewer;
import org.econtacts.store.labels.SampleView;
import org.econtacts.store.queue.FoldedText;

/**
 * Finds samples as {@link SampleView} would show them; the rules stand here a second time, in SQL. First the numbers of all
 * that fit, from an index that has all that is asked without the texts; then the rows of the stretch that is wanted.
 */
final class SampleSearch {

    private static final String SAID = "COALESCE(l.state IN ('LABELLED', 'OUT_OF_SCOPE'), FALSE)";

    private static final String SEEN = "CASE WHEN s.state = 'QUARANTINED' OR " + SAID + " "
            + "OR s.opinions >= CASE WHEN s.second_lot < ? THEN 2 ELSE 1 END "
            + "OR s.opinions = 0 AND s.state NOT IN ('SKIPPED', 'UNLABELLED') THEN s.state "
            + "WHEN l.state = 'SKIPPED' THEN 'SKIPPED' ELSE 'UNLABELLED' END";

    private final SampleQuery query;
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder from = new StringBuilder();

    SampleSearch(SampleQuery query) {
        this.query = query;
        Viewer viewer = query.viewer();
        from.append("FROM sample s USE INDEX (sample_list) ");
        if (viewer != null) {
            from.append("LEFT JOIN label l ON l.sample = s.number AND l.hand = ? ");
            values.add(viewer.curator());
        }
        from.append("WHERE ");
        filter(viewer);
    }

    /** The state in which the viewer finds the sample. */
    private String seen(@Nullable Viewer viewer) {
        if (viewer == null) {
            return "s.state";
        }
        values.add(viewer.secondShare());
        return "(" + SEEN + ")";
    }

    private void filter(@Nullable Viewer viewer) {
        SampleState state = query.state();
        from.append(seen(viewer)).append(state == null ? " <> ?" : " = ?");
        values.add(state == null ? SampleState.QUARANTINED : state);
        for (String beginning : FoldedText.words(query.text())) {
            from.append(" AND s.folded LIKE ?");
            values.add("% " + beginning + "%");
        }
        if (!query.intent().isEmpty()) {
            intent(viewer);
        }
        if (query.order() == SampleOrder.RANDOM_AUDIT) {
            from.append(" AND s.audit_lot < ?");
            values.add(viewer == null ? 1 : viewer.auditShare());
        } else if (query.order() == SampleOrder.SUSPECTED_LABELS) {
            from.append(" AND s.suspicion > 0");
        }
    }

    private void intent(@Nullable Viewer viewer) {
        from.append(" AND (s.top = ? AND ");
        values.add(query.intent());
        from.append(shown(viewer)).append(" = '' OR POSITION(? IN ? || ");
        values.addAll(List.of("\n" + query.intent() + "\n", "\n"));
        from.append(shown(viewer)).append(" || ?) > 0)");
        values.add("\n");
    }

    /** The labels with which the viewer finds the sample. */
    private String shown(@Nullable Viewer viewer) {
        return viewer == null
                ? "s.labels"
                : "CASE WHEN " + SAID + " THEN l.labels WHEN " + seen(viewer) + " = s.state THEN s.labels ELSE '' END";
    }

    private String by() {
        return switch (query.order()) {
            case LEAST_CERTAIN_FIRST -> "s.certainty, s.number";
            case OLDEST_FIRST -> "s.number";
            case ANALYSERS_DISAGREE -> "s.disagreement DESC, s.number";
            case RANDOM_AUDIT -> "s.audit_lot, s.number";
            case SUSPECTED_LABELS -> "s.suspicion DESC, s.number";
        };
    }

    SamplePage page(Connection connection, long offset, int limit) throws SQLException {
        List<Integer> numbers = numbers(connection);
        List<Integer> stretch = numbers.stream().skip(offset).limit(limit).toList();
        Map<Integer, Label> mine = mine(connection, stretch);
        Map<Integer, Sample> found = new HashMap<>();
        Set<String> models = new HashSet<>();
        for (List<Integer> some : stretches(stretch)) {
            for (SampleRows.Numbered each : Sql.list(
                    connection,
                    SampleRows.COLUMNS + "FROM sample WHERE number IN (" + list(some) + ")",
                    SampleRows::numbered)) {
                found.put(each.number(), seen(each, mine.get(each.number())));
                models.add(each.model());
            }
        }
        return new SamplePage(
                numbers.size(),
                offset,
                stretch.stream().map(found::get).toList(),
                models.size() == 1 ? models.iterator().next() : "");
    }

    /** Numbers of all samples found. */
    private List<Integer> numbers(Connection connection) throws SQLException {
        return Sql.list(
                connection, "SELECT s.number " + from + " ORDER BY " + by(), row -> row.getInt(1), values.toArray());
    }

    private Sample seen(SampleRows.Numbered row, @Nullable Label mine) {
        Viewer viewer = query.viewer();
        return viewer == null ? row.sample() : SampleView.of(row.sample(), row.opinions(), mine, viewer);
    }

    private Map<Integer, Label> mine(Connection connection, List<Integer> numbers) throws SQLException {
        Viewer viewer = query.viewer();
        Map<Integer, Label> mine = new HashMap<>();
        if (viewer != null) {
            for (List<Integer> some : stretches(numbers)) {
                mine.putAll(LabelRows.of(connection, list(some), viewer.curator()));
            }
        }
        return mine;
    }

    private static List<List<Integer>> stretches(List<Integer> numbers) {
        List<List<Integer>> stretches = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 500) {
            stretches.add(numbers.subList(i, Math.min(i + 500, numbers.size())));
        }
        return stretches;
    }

    /** Our own numbers, not anybody's text. */
    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Ids of all samples found. */
    List<String> ids(Connection connection) throws SQLException {
        return Sql.list(connection, "SELECT s.id " + from + " ORDER BY " + by(), SampleSearch::id, values.toArray());
    }

    private static String id(ResultSet row) throws SQLException {
        return row.getString(1);
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

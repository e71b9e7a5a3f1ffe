package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Edit;
import org.econtacts.store.AcceptanceCount;
import org.econtacts.store.SentenceCount;
import org.econtacts.store.rules.SentenceTally;

/** Counts decisions. */
final class Acceptance {

    /** Every zone in use today differs from UTC by a multiple of it, so days are cut right from such slices. */
    private static final long QUARTER_OF_AN_HOUR = 900_000_000L;

    private Acceptance() {}

    private record Slice(String key, long quarter, DecisionKind kind, long count) {}

    private record Edits(Edit edit, long count) {}

    static List<AcceptanceCount> count(
            Connection connection,
            AcceptanceCount.Group group,
            Set<String> offices,
            LocalDate from,
            LocalDate to,
            ZoneId zone)
            throws SQLException {
        if (offices.isEmpty()) {
            return List.of();
        }
        String key = column(group);
        List<Slice> slices = Sql.list(
                connection,
                "SELECT " + key + ", kind, COUNT(*) FROM decision WHERE " + made(offices) + " GROUP BY " + key
                        + ", kind",
                row -> slice(row, group),
                values(offices, from, to, zone));
        return sum(slices, group, zone);
    }

    private static String made(Set<String> offices) {
        return "office IN (" + Sql.marks(offices.size()) + ") AND state <> ? AND made_at >= ? AND made_at < ?";
    }

    private static @Nullable Object[] values(Set<String> offices, LocalDate from, LocalDate to, ZoneId zone) {
        List<@Nullable Object> values = new ArrayList<>(offices);
        values.add(DecisionState.CANCELLED);
        values.add(Sql.micros(from.atStartOfDay(zone).toInstant()));
        values.add(Sql.micros(to.plusDays(1).atStartOfDay(zone).toInstant()));
        return values.toArray();
    }

    static List<SentenceCount> sentences(
            Connection connection, Set<String> offices, LocalDate from, LocalDate to, ZoneId zone) throws SQLException {
        if (offices.isEmpty()) {
            return List.of();
        }
        List<Edits> found = Sql.list(
                connection,
                "SELECT sentences, COUNT(*) FROM decision WHERE " + made(offices) + " GROUP BY sentences",
                row -> new Edits(Edit.read(row.getString(1)), row.getLong(2)),
                values(offices, from, to, zone));
        SentenceTally tally = new SentenceTally();
        found.forEach(edits -> tally.add(edits.edit(), edits.count()));
        return tally.counts();
    }

    private static String column(AcceptanceCount.Group group) {
        return switch (group) {
            case DAY -> "made_at / " + QUARTER_OF_AN_HOUR;
            case INTENT -> "taught_intent";
            case TEMPLATE -> "taught_template";
            case OFFICE -> "office";
        };
    }

    private static Slice slice(ResultSet row, AcceptanceCount.Group group) throws SQLException {
        boolean day = group == AcceptanceCount.Group.DAY;
        return new Slice(
                day ? "" : Objects.requireNonNullElse(row.getString(1), ""),
                day ? row.getLong(1) : 0,
                DecisionKind.valueOf(row.getString(2)),
                row.getLong(3));
    }

    private static List<AcceptanceCount> sum(List<Slice> slices, AcceptanceCount.Group group, ZoneId zone) {
        TreeMap<String, long[]> sums = new TreeMap<>();
        for (Slice slice : slices) {
            String key = group == AcceptanceCount.Group.DAY
                    ? LocalDate.ofInstant(Sql.instant(slice.quarter() * QUARTER_OF_AN_HOUR), zone)
                            .toString()
                    : slice.key();
            sums.computeIfAbsent(key, fresh -> new long[DecisionKind.values().length])[
                            slice.kind().ordinal()] +=
                    slice.count();
        }
        List<AcceptanceCount> counts = new ArrayList<>();
        sums.forEach((key, n) -> counts.add(new AcceptanceCount(
                key,
                n[DecisionKind.ACCEPTED.ordinal()],
                n[DecisionKind.EDITED.ordinal()],
                n[DecisionKind.REJECTED.ordinal()],
                n[DecisionKind.OTHER_ANSWER.ordinal()])));
        return counts;
    }
}

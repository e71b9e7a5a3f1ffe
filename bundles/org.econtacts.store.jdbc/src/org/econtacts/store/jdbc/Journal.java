package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Message;
import org.econtacts.store.rules.Marking;

/** The feedback journal. Only the writer's thread appends, so its sequence has no gaps. */
final class Journal {

    private static final String INSERT = "INSERT INTO journal (sequence, kind, intent, confidence, template, message, "
            + "sample) SELECT COALESCE(MAX(sequence), 0) + 1, ?, ?, ?, ?, ?, ? FROM journal";

    private Journal() {}

    static void append(
            Connection connection,
            FeedbackKind kind,
            @Nullable String intent,
            double shown,
            @Nullable String template,
            int message)
            throws SQLException {
        Sql.update(connection, INSERT, kind, intent, shown, template, message, null);
    }

    static void append(Connection connection, Marking step, int sample) throws SQLException {
        Sql.update(connection, INSERT, step.kind(), step.intent(), step.confidence(), null, null, sample);
    }

    private record Entry(
            long sequence,
            FeedbackKind kind,
            @Nullable String intent,
            double confidence,
            @Nullable String template,
            byte @Nullable [] message,
            byte @Nullable [] sample) {}

    static List<Feedback> after(Connection connection, long sequence, int limit) throws SQLException {
        List<Entry> entries = Sql.list(
                connection,
                "SELECT j.sequence, j.kind, j.intent, j.confidence, j.template, b.data, s.data FROM journal j "
                        + "LEFT JOIN message_body b ON b.number = j.message LEFT JOIN sample s ON s.number = j.sample "
                        + "WHERE j.sequence > ? ORDER BY j.sequence LIMIT ?",
                Journal::entry,
                sequence,
                limit);
        List<Feedback> feedback = new ArrayList<>();
        for (Entry entry : entries) {
            feedback.add(feedback(entry));
        }
        return feedback;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                FeedbackKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getDouble(4),
                row.getString(5),
                row.getBytes(6),
                row.getBytes(7));
    }

    private static Feedback feedback(Entry entry) {
        String name = "of feedback " + entry.sequence();
        byte[] data = entry.message();
        String subject = "";
        String body;
        if (data != null) {
            Message message = ContentCodec.readMessage(name, data).message();
            subject = message.subject();
            body = message.body();
        } else {
            body = ContentCodec.readSample(name, Objects.requireNonNull(entry.sample()))
                    .text();
        }
        return new Feedback(
                entry.sequence(), subject, body, entry.kind(), entry.intent(), entry.confidence(), entry.template());
    }
}

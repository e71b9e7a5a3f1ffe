package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Arm;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Field;
import org.econtacts.model.Message;
import org.econtacts.model.Span;
import org.econtacts.store.rules.Lesson;
import org.econtacts.store.rules.Marking;

/** The feedback journal. Only the writer's thread appends, so its sequence has no gaps. */
final class Journal {

    private static final String INSERT = "INSERT INTO journal (sequence, kind, intent, confidence, template, message, "
            + "sample, arm, request) SELECT COALESCE(MAX(sequence), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ? FROM journal";

    private Journal() {}

    static void append(Connection connection, Lesson lesson, int message) throws SQLException {
        Sql.update(
                connection,
                INSERT,
                lesson.kind(),
                lesson.intent(),
                lesson.shown(),
                lesson.template(),
                message,
                null,
                lesson.arm(),
                lesson.request().isEmpty() ? null : write(lesson.request()));
    }

    private static String write(List<Span> request) {
        return request.stream()
                .map(span -> span.field() + ":" + span.start() + "-" + span.end())
                .collect(Collectors.joining(" "));
    }

    private static List<Span> read(@Nullable String request) {
        List<Span> spans = new ArrayList<>();
        for (String span : request == null ? new String[0] : request.split(" ")) {
            String[] parts = span.split("[:-]");
            spans.add(new Span(Field.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
        return spans;
    }

    static void append(Connection connection, Marking step, int sample) throws SQLException {
        Sql.update(connection, INSERT, step.kind(), step.intent(), step.confidence(), null, null, sample, null, null);
    }

    private record Entry(long sequence, Lesson lesson, byte @Nullable [] message, byte @Nullable [] sample) {}

    static List<Feedback> after(Connection connection, long sequence, int limit) throws SQLException {
        List<Entry> entries = Sql.list(
                connection,
                "SELECT j.sequence, j.kind, j.intent, j.confidence, j.template, b.data, s.data, j.arm, j.request "
                        + "FROM journal j "
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
        String arm = row.getString(8);
        Lesson lesson = new Lesson(
                FeedbackKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(5),
                row.getDouble(4),
                arm == null ? null : Arm.valueOf(arm),
                read(row.getString(9)));
        return new Entry(row.getLong(1), lesson, row.getBytes(6), row.getBytes(7));
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
        return entry.lesson().feedback(entry.sequence(), subject, body);
    }
}

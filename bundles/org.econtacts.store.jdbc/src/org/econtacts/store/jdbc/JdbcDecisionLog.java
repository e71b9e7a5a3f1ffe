package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Lease;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Suggestion;
import org.econtacts.store.AcceptanceCount;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.DecisionLog;
import org.econtacts.store.DecisionOutcome;
import org.econtacts.store.DecisionRequest;
import org.econtacts.store.SentenceCount;
import org.econtacts.store.jdbc.MessageRows.Numbered;
import org.econtacts.store.rules.Lesson;
import org.econtacts.store.rules.Standing;
import org.econtacts.store.rules.Teaching;

/** Decisions in a table; each is one transaction with all its effects. */
final class JdbcDecisionLog implements DecisionLog {

    private final H2Database database;
    private final QueueLoader loader;

    JdbcDecisionLog(H2Database database, QueueLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    @Override
    public DecisionOutcome record(DecisionRequest request) {
        return loader.write(connection -> {
            Decision decision = request.decision();
            DecisionRows.Kept known = DecisionRows.byKey(connection, decision.account(), request.idempotencyKey())
                    .orElse(null);
            if (known != null) {
                return Moved.none(replay(connection, known, request));
            }
            Numbered found = MessageRows.find(connection, decision.message(), request.offices())
                    .orElse(null);
            return found == null ? Moved.none(new DecisionOutcome.Unknown()) : decide(connection, request, found);
        });
    }

    private static DecisionOutcome replay(Connection connection, DecisionRows.Kept known, DecisionRequest request)
            throws SQLException {
        if (!known.requestHash().equals(request.requestHash())) {
            return new DecisionOutcome.KeyReused();
        }
        long version =
                MessageRows.require(connection, known.message()).standing().version();
        return new DecisionOutcome.Recorded(known.decision(), version, true);
    }

    private static Moved<DecisionOutcome> decide(Connection connection, DecisionRequest request, Numbered found)
            throws SQLException {
        Standing standing = found.standing();
        Optional<Teaching> teaching =
                Teaching.of(request.decision(), standing.office(), MessageRows.suggestions(connection, found));
        if (teaching.isEmpty()) {
            return Moved.none(new DecisionOutcome.Unknown());
        }
        if (standing.status() != MessageStatus.OPEN) {
            return Moved.none(new DecisionOutcome.Closed());
        }
        Lease lease = standing.lease();
        String account = request.decision().account();
        if (lease == null || !standing.allows(account, request.leaseToken(), request.version())) {
            return Moved.none(new DecisionOutcome.Stale(lease, standing.version()));
        }
        return record(connection, request, found, teaching.get(), lease);
    }

    private static Moved<DecisionOutcome> record(
            Connection connection, DecisionRequest request, Numbered found, Teaching teaching, Lease lease)
            throws SQLException {
        Decision decision = teaching.decision();
        Optional<FeedbackKind> lesson = teaching.whenRecorded();
        if (lesson.isPresent() && !DecisionRows.taughtBefore(connection, found.number(), decision.suggestion())) {
            teach(connection, teaching, lesson.get(), found.number());
        }
        DecisionRows.insert(connection, teaching, found.number(), lease.holderName(), request);
        audit(connection, request.now(), decision, "decision", decision.kind().name());
        if (!decision.kind().answers()) {
            return Moved.none(
                    new DecisionOutcome.Recorded(decision, found.standing().version(), false));
        }
        Standing after = move(connection, found, MessageStatus.SENDING);
        return new Moved<>(
                new DecisionOutcome.Recorded(decision, after.version(), false),
                List.of(new Moved.Move(found.number(), after)));
    }

    private static void audit(Connection connection, Instant at, Decision decision, String action, String detail)
            throws SQLException {
        MessageRows.audit(
                connection,
                new AuditEntry(at, decision.account(), action, decision.message(), decision.office(), detail));
    }

    private static Standing move(Connection connection, Numbered found, MessageStatus next) throws SQLException {
        Standing after = found.standing().become(next);
        MessageRows.change(connection, found, after);
        return after;
    }

    @Override
    public Optional<Decision> cancel(String decision, String account, Instant now) {
        return loader.write(connection -> {
            DecisionRows.Kept kept =
                    DecisionRows.byId(connection, decision, account).orElse(null);
            if (kept == null || kept.decision().state() != DecisionState.WAITING) {
                return Moved.none(Optional.ofNullable(kept).map(DecisionRows.Kept::decision));
            }
            DecisionRows.leaveWaiting(connection, kept.decision(), DecisionState.CANCELLED, null);
            Standing after = move(connection, MessageRows.require(connection, kept.message()), MessageStatus.OPEN);
            audit(connection, now, kept.decision(), "cancel", "");
            return new Moved<>(
                    Optional.of(Teaching.inState(kept.decision(), DecisionState.CANCELLED)),
                    List.of(new Moved.Move(kept.message(), after)));
        });
    }

    @Override
    public List<Decision> sendDue(Instant now, int limit) {
        List<DecisionRows.Kept> due = database.read(connection -> DecisionRows.due(connection, Sql.micros(now), limit));
        List<Decision> sent = new ArrayList<>();
        for (DecisionRows.Kept kept : due) {
            loader.write(connection -> send(connection, kept.decision(), now)).ifPresent(sent::add);
        }
        return sent;
    }

    /** Sends one, unless it was cancelled or sent since it was read. */
    private static Moved<Optional<Decision>> send(Connection connection, Decision due, Instant now)
            throws SQLException {
        DecisionRows.Kept kept =
                DecisionRows.byId(connection, due.id(), due.account()).orElseThrow();
        if (kept.decision().state() != DecisionState.WAITING) {
            return Moved.none(Optional.empty());
        }
        DecisionRows.leaveWaiting(connection, due, DecisionState.DONE, Sql.micros(now));
        Numbered message = MessageRows.require(connection, kept.message());
        Standing after = move(connection, message, MessageStatus.ANSWERED);
        Optional<FeedbackKind> lesson = Teaching.whenSent(due);
        if (lesson.isPresent()) {
            Teaching teaching = new Teaching(due, suggestion(connection, due, message), kept.shown(), kept.arm());
            teach(connection, teaching, lesson.get(), kept.message());
        }
        return new Moved<>(
                Optional.of(Teaching.inState(due, DecisionState.DONE)), List.of(new Moved.Move(kept.message(), after)));
    }

    private static @Nullable Suggestion suggestion(Connection connection, Decision about, Numbered message)
            throws SQLException {
        return about.suggestion() == null
                ? null
                : MessageRows.suggestions(connection, message).stream()
                        .flatMap(set -> set.suggestions().stream())
                        .filter(each -> each.id().equals(about.suggestion()))
                        .findFirst()
                        .orElse(null);
    }

    private static void teach(Connection connection, Teaching teaching, FeedbackKind kind, int message)
            throws SQLException {
        for (Lesson each : teaching.lessons(kind)) {
            Journal.append(connection, each, message);
        }
    }

    @Override
    public int forgetKeys(Instant now) {
        return loader.write(connection -> Moved.none(DecisionRows.forgetKeys(connection, Sql.micros(now))));
    }

    @Override
    public List<Decision> decisions(String message, Set<String> offices) {
        return database.read(connection -> {
            Numbered found = MessageRows.find(connection, message, offices).orElse(null);
            return found == null
                    ? List.of()
                    : DecisionRows.of(connection, found.number()).stream()
                            .map(DecisionRows.Kept::decision)
                            .toList();
        });
    }

    @Override
    public List<Feedback> feedbackAfter(long sequence, int limit) {
        return database.read(connection -> Journal.after(connection, sequence, limit));
    }

    @Override
    public List<AcceptanceCount> acceptance(
            AcceptanceCount.Group group, Set<String> offices, LocalDate from, LocalDate to, ZoneId zone) {
        return database.read(connection -> Acceptance.count(connection, group, offices, from, to, zone));
    }

    @Override
    public List<SentenceCount> sentences(Set<String> offices, LocalDate from, LocalDate to, ZoneId zone) {
        return database.read(connection -> Acceptance.sentences(connection, offices, from, to, zone));
    }
}

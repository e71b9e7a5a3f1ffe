package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.econtacts.model.Account;
import org.econtacts.model.Audience;
import org.econtacts.model.Lease;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Office;
import org.econtacts.model.SuggestionSet;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.Intake;
import org.econtacts.store.LeaseOutcome;
import org.econtacts.store.MessageStore;
import org.econtacts.store.QueuePage;
import org.econtacts.store.QueueQuery;
import org.econtacts.store.QueueRow;
import org.econtacts.store.StoredMessage;
import org.econtacts.store.ThreadEntry;
import org.econtacts.store.Transfer;
import org.econtacts.store.TransferOutcome;
import org.econtacts.store.TransferRequest;
import org.econtacts.store.jdbc.MessageRows.Numbered;
import org.econtacts.store.queue.QueueIndex;
import org.econtacts.store.rules.Standing;

/** Messages in tables; pages of the queue come from an index in memory that follows the tables. */
final class JdbcMessageStore implements MessageStore {

    private static final String INSERT =
            "INSERT INTO message (number, id, thread, office, audience, received_at, sender, "
                    + "subject, intent, confidence, preview, status, version, last_token) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0)";

    private final H2Database database;
    private final QueueLoader loader;
    private final Clock clock;

    JdbcMessageStore(H2Database database, QueueLoader loader, Clock clock) {
        this.database = database;
        this.loader = loader;
        this.clock = clock;
    }

    @Override
    public List<Office> offices() {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT id, name, audience FROM office ORDER BY id",
                row -> new Office(row.getString(1), row.getString(2), Audience.valueOf(row.getString(3)))));
    }

    @Override
    public void putOffice(Office office) {
        database.write(connection -> Sql.update(
                connection,
                "MERGE INTO office (id, name, audience) KEY (id) VALUES (?, ?, ?)",
                office.id(),
                office.name(),
                office.audience()));
    }

    @Override
    public int addAll(Collection<Intake> intake) {
        return database.write(connection -> insert(connection, intake), loader::added)
                .size();
    }

    private List<QueueLoader.Added> insert(Connection connection, Collection<Intake> intake) throws SQLException {
        List<QueueLoader.Added> added = fresh(connection, intake);
        try (PreparedStatement rows = connection.prepareStatement(INSERT);
                PreparedStatement bodies =
                        connection.prepareStatement("INSERT INTO message_body (number, data) VALUES (?, ?)");
                PreparedStatement sets = connection.prepareStatement(
                        "INSERT INTO suggestion_set (message, place, data) VALUES (?, 1, ?)")) {
            for (QueueLoader.Added one : added) {
                addBatch(rows, one);
                Sql.set(
                        bodies,
                        one.number(),
                        ContentCodec.write(one.intake().message(), one.intake().trueIntents()));
                bodies.addBatch();
                Sql.set(sets, one.number(), SuggestionCodec.write(one.intake().suggestions()));
                sets.addBatch();
            }
            rows.executeBatch();
            bodies.executeBatch();
            sets.executeBatch();
        }
        return added;
    }

    private static List<QueueLoader.Added> fresh(Connection connection, Collection<Intake> intake) throws SQLException {
        int number = (int) Sql.number(connection, "SELECT COALESCE(MAX(number), 0) FROM message");
        List<QueueLoader.Added> fresh = new ArrayList<>();
        Set<String> seen = new java.util.HashSet<>();
        for (Intake one : intake) {
            String id = one.message().id();
            if (seen.add(id) && MessageRows.find(connection, id).isEmpty()) {
                fresh.add(new QueueLoader.Added(++number, one));
            }
        }
        return fresh;
    }

    private static void addBatch(PreparedStatement rows, QueueLoader.Added one) throws SQLException {
        Message message = one.intake().message();
        SuggestionSet set = one.intake().suggestions();
        Sql.set(
                rows,
                one.number(),
                message.id(),
                message.thread(),
                message.office(),
                message.audience(),
                Sql.micros(message.receivedAt()),
                message.sender().name(),
                message.subject(),
                QueueIndex.intent(set),
                QueueIndex.confidence(set),
                one.intake().preview(),
                MessageStatus.OPEN);
        rows.addBatch();
    }

    @Override
    public Optional<StoredMessage> find(String id, Set<String> offices) {
        return database.read(connection -> {
            Optional<Numbered> found = MessageRows.find(connection, id, offices);
            return found.isEmpty() ? Optional.empty() : Optional.of(stored(connection, found.get()));
        });
    }

    private static StoredMessage stored(Connection connection, Numbered found) throws SQLException {
        Standing standing = found.standing();
        return new StoredMessage(
                MessageRows.body(connection, found).message(),
                standing.office(),
                standing.status(),
                standing.version(),
                standing.lease(),
                MessageRows.suggestions(connection, found).getFirst());
    }

    @Override
    public void putSuggestions(SuggestionSet suggestions, String preview) {
        database.write(
                connection -> {
                    Optional<Numbered> found = MessageRows.find(connection, suggestions.message())
                            .filter(open -> open.standing().status() == MessageStatus.OPEN);
                    if (found.isPresent()) {
                        replace(connection, found.get().number(), suggestions, preview);
                    }
                    return found;
                },
                found -> found.ifPresent(open -> loader.suggested(open.number(), suggestions)));
    }

    private static void replace(Connection connection, int number, SuggestionSet suggestions, String preview)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO suggestion_set (message, place, data) "
                        + "SELECT ?, MAX(place) + 1, ? FROM suggestion_set WHERE message = ?",
                number,
                SuggestionCodec.write(suggestions),
                number);
        Sql.update(
                connection,
                "UPDATE message SET intent = ?, confidence = ?, preview = ? WHERE number = ?",
                QueueIndex.intent(suggestions),
                QueueIndex.confidence(suggestions),
                preview,
                number);
    }

    @Override
    public List<SuggestionSet> allSuggestions(String id, Set<String> offices) {
        return database.read(connection -> {
            Optional<Numbered> found = MessageRows.find(connection, id, offices);
            return found.isEmpty() ? List.of() : MessageRows.suggestions(connection, found.get());
        });
    }

    @Override
    public List<String> openAfter(String id, int limit) {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT id FROM message WHERE number > COALESCE((SELECT number FROM message WHERE id = ?), 0) "
                        + "AND status = ? ORDER BY number LIMIT ?",
                row -> row.getString(1),
                id,
                MessageStatus.OPEN,
                limit));
    }

    @Override
    public QueuePage page(QueueQuery query, long offset, int limit) {
        if (!query.text().isBlank()) {
            loader.loadTexts();
        }
        QueueIndex.Slice slice = loader.index().slice(query, offset, limit);
        Instant now = clock.instant();
        List<QueueRow> rows = database.read(connection -> {
            List<QueueRow> read = new ArrayList<>();
            for (int number : slice.numbers()) {
                // a message may have left for another office since the index was asked
                MessageRows.row(connection, number, now)
                        .filter(row -> query.offices().contains(row.office()))
                        .ifPresent(read::add);
            }
            return read;
        });
        return new QueuePage(slice.total(), offset, rows);
    }

    @Override
    public List<ThreadEntry> thread(String thread, Set<String> offices) {
        return database.read(connection -> {
            List<Numbered> messages = new ArrayList<>();
            for (int number : Sql.list(
                    connection,
                    "SELECT number FROM message WHERE thread = ? ORDER BY number",
                    row -> row.getInt(1),
                    thread)) {
                messages.add(MessageRows.require(connection, number));
            }
            messages.removeIf(message -> !offices.contains(message.standing().office()));
            List<ThreadEntry> entries = new ArrayList<>();
            for (Numbered message : messages) {
                entries.addAll(letters(connection, message));
            }
            entries.sort(Comparator.comparing(ThreadEntry::at));
            return List.copyOf(entries);
        });
    }

    private static List<ThreadEntry> letters(Connection connection, Numbered found) throws SQLException {
        Message message = MessageRows.body(connection, found).message();
        List<ThreadEntry> letters = new ArrayList<>();
        letters.add(new ThreadEntry(
                true, message.id(), message.sender().name(), message.receivedAt(), message.subject(), message.body()));
        letters.addAll(Sql.list(
                connection,
                "SELECT author, sent_at, answer FROM decision WHERE message = ? AND sent_at IS NOT NULL ORDER BY"
                        + " number",
                row -> new ThreadEntry(
                        false,
                        message.id(),
                        row.getString(1),
                        Sql.instant(row.getLong(2)),
                        message.subject(),
                        row.getString(3)),
                found.number()));
        return letters;
    }

    @Override
    public long count() {
        return loader.index().size();
    }

    @Override
    public LeaseOutcome lease(String id, Set<String> offices, Account holder, Instant now, Duration length) {
        return database.write(connection -> {
            Numbered found = MessageRows.find(connection, id, offices).orElse(null);
            if (found == null) {
                return new LeaseOutcome.Unknown();
            }
            LeaseOutcome outcome = found.standing().take(holder, now, length);
            if (outcome instanceof LeaseOutcome.Granted granted) {
                grant(connection, found, granted.lease(), now);
            }
            return outcome;
        });
    }

    private static void grant(Connection connection, Numbered found, Lease lease, Instant now) throws SQLException {
        Standing before = found.standing();
        MessageRows.change(connection, found, before.taken(lease));
        if (lease.token() > before.lastToken()) {
            MessageRows.audit(
                    connection,
                    new AuditEntry(
                            now, lease.holder(), "lease", lease.message(), before.office(), "token " + lease.token()));
        }
    }

    @Override
    public void release(String id, Account holder, long token) {
        database.write(connection -> {
            Numbered found = MessageRows.find(connection, id).orElse(null);
            if (found != null && isOpenAndHeld(found.standing(), holder, token)) {
                MessageRows.change(connection, found, found.standing().released());
            }
            return true;
        });
    }

    private static boolean isOpenAndHeld(Standing standing, Account holder, long token) {
        return standing.status() == MessageStatus.OPEN && standing.allows(holder.name(), token, standing.version());
    }

    @Override
    public TransferOutcome transfer(TransferRequest request) {
        return loader.write(connection -> {
            Numbered found = MessageRows.find(connection, request.message(), request.offices())
                    .orElse(null);
            return found == null ? Moved.none(new TransferOutcome.Unknown()) : transfer(connection, request, found);
        });
    }

    private static Moved<TransferOutcome> transfer(Connection connection, TransferRequest request, Numbered found)
            throws SQLException {
        Standing before = found.standing();
        if (before.status() != MessageStatus.OPEN) {
            return Moved.none(new TransferOutcome.Closed());
        }
        if (!before.allows(request.account().name(), request.leaseToken(), request.version())) {
            return Moved.none(new TransferOutcome.Stale(before.lease(), before.version()));
        }
        if (Sql.number(connection, "SELECT COUNT(*) FROM office WHERE id = ?", request.toOffice()) == 0) {
            return Moved.none(new TransferOutcome.NoSuchOffice());
        }
        Standing after = before.moveTo(request.toOffice());
        MessageRows.change(connection, found, after);
        record(connection, request, found);
        return new Moved<>(
                new TransferOutcome.Transferred(after.version()), List.of(new Moved.Move(found.number(), after)));
    }

    private static void record(Connection connection, TransferRequest request, Numbered found) throws SQLException {
        String from = found.standing().office();
        String account = request.account().name();
        Sql.update(
                connection,
                "INSERT INTO transfer (message, from_office, to_office, reason, account, made_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?)",
                found.number(),
                from,
                request.toOffice(),
                request.reason(),
                account,
                Sql.micros(request.at()));
        MessageRows.audit(
                connection,
                new AuditEntry(request.at(), account, "transfer", request.message(), from, "to " + request.toOffice()));
    }

    @Override
    public List<Transfer> transfers(String message, Set<String> offices) {
        return database.read(connection -> {
            Numbered found = MessageRows.find(connection, message, offices).orElse(null);
            return found == null
                    ? List.of()
                    : Sql.list(
                            connection,
                            "SELECT from_office, to_office, reason, account, made_at FROM transfer WHERE message = ? "
                                    + "ORDER BY number",
                            row -> new Transfer(
                                    message,
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    Sql.instant(row.getLong(5))),
                            found.number());
        });
    }
}

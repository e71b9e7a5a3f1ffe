package org.econtacts.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.econtacts.model.Audience;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.SuggestionSet;
import org.econtacts.store.Intake;
import org.econtacts.store.StoreException;
import org.econtacts.store.queue.QueueIndex;

/**
 * Keeps the index of the queue in step with the tables: rows are read when the store opens, the words of the messages
 * after that in the background, and every committed change follows on the writer's thread.
 */
final class QueueLoader implements AutoCloseable {

    private static final int CHUNK = 500;

    private final H2Database database;
    private final Object loading = new Object();
    private volatile QueueIndex index = new QueueIndex();
    private volatile long inStepWith;
    private volatile boolean closed;
    private final Thread background =
            Thread.ofPlatform().daemon().name("econtacts-store-texts").unstarted(this::loadInBackground);

    QueueLoader(H2Database database) {
        this.database = database;
        index = database.read(QueueLoader::readRows);
        background.start();
    }

    /**
     * A message that has just been stored.
     *
     * @param number of its row
     * @param intake what came in
     */
    record Added(int number, Intake intake) {}

    /** In step with the tables; read again if the database failed in the meantime. */
    QueueIndex index() {
        if (inStepWith != database.failedWrites()) {
            database.write(connection -> {
                long failures = database.failedWrites();
                if (inStepWith != failures) {
                    index = readRows(connection);
                    inStepWith = failures;
                }
                return true;
            });
        }
        return index;
    }

    /** What is being committed is followed only while the index is in step; else it is about to be read again. */
    private boolean isInStep() {
        return inStepWith == database.failedWrites();
    }

    private static QueueIndex readRows(Connection connection) throws SQLException {
        QueueIndex index = new QueueIndex();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (ResultSet row = statement.executeQuery(
                    "SELECT number, office, audience, received_at, sender, subject, intent, confidence, status "
                            + "FROM message ORDER BY number")) {
                while (row.next()) {
                    index.add(new QueueIndex.Row(
                            row.getInt(1),
                            row.getString(2),
                            Audience.valueOf(row.getString(3)),
                            Sql.instant(row.getLong(4)),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getDouble(8),
                            MessageStatus.valueOf(row.getString(9))));
                }
            }
        }
        return index;
    }

    /** Does it in one transaction; the index follows the messages that it moves. */
    <T> T write(H2Database.Work<Moved<T>> work) {
        return database.write(work, done -> {
                    if (isInStep()) {
                        done.moves().forEach(this::follow);
                    }
                })
                .value();
    }

    private void follow(Moved.Move move) {
        index.move(move.number(), move.after().office(), move.after().status());
    }

    /** Runs on the writer's thread. */
    void suggested(int number, SuggestionSet suggestions) {
        if (isInStep()) {
            index.suggest(number, QueueIndex.intent(suggestions), QueueIndex.confidence(suggestions));
        }
    }

    /** Runs on the writer's thread. */
    void added(List<Added> messages) {
        if (!isInStep()) {
            return;
        }
        for (Added one : messages) {
            index.add(QueueIndex.Row.of(one.number(), one.intake()));
            index.addTexts(one.number(), QueueIndex.texts(one.intake().message()));
        }
    }

    private void loadInBackground() {
        try {
            index.sortInAdvance();
            loadTexts();
        } catch (StoreException e) {
            // the first search by words tries again and tells the caller
        }
    }

    /** Returns once every message can be found by its words. */
    void loadTexts() {
        synchronized (loading) {
            QueueIndex current = index();
            while (!closed && current.textsTo() < current.size()) {
                database.read(connection -> {
                    readTexts(connection, current);
                    return true;
                });
            }
        }
    }

    private static void readTexts(Connection connection, QueueIndex index) throws SQLException {
        int after = index.textsTo();
        List<Integer> numbers = Sql.list(
                connection,
                "SELECT number, data FROM message_body WHERE number > ? ORDER BY number LIMIT ?",
                row -> {
                    index.addTexts(row.getInt(1), texts(row.getInt(1), row.getBytes(2)));
                    return row.getInt(1);
                },
                after,
                CHUNK);
        if (numbers.isEmpty()) {
            throw new StoreException(
                    "The message behind number " + after + " is missing in the data.", new IllegalStateException());
        }
    }

    /** A damaged message is not found by its words; whoever opens it is told. */
    private static List<String> texts(int number, byte[] data) {
        try {
            Message message = ContentCodec.readMessage("number " + number, data).message();
            return QueueIndex.texts(message);
        } catch (StoreException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (background.isAlive()) {
            try {
                background.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

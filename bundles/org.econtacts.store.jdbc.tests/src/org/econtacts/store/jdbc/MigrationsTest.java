package org.econtacts.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.econtacts.store.Store;
import org.econtacts.store.StoreException;
import org.econtacts.store.jdbc.Migrations.Migration;
import org.econtacts.testkit.store.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final Migration FIRST = new Migration(
            1,
            "V001__a.sql",
            "-- a comment; here\nCREATE TABLE IF NOT EXISTS a (x INTEGER);\nINSERT INTO a VALUES (1);\n");
    private static final Migration SECOND =
            new Migration(2, "V002__b.sql", "CREATE TABLE IF NOT EXISTS b (y INTEGER);");

    @TempDir
    Path folder = Path.of("");

    private static Connection open(String name) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        connection.setAutoCommit(false);
        Sql.update(connection, "DROP ALL OBJECTS");
        return connection;
    }

    @Test
    void everyFileIsRunOnce() throws SQLException {
        try (Connection connection = open("once")) {
            new Migrations(List.of(FIRST)).run(connection);
            new Migrations(List.of(FIRST, SECOND)).run(connection);
            new Migrations(List.of(FIRST, SECOND)).run(connection);
            assertEquals(1, Sql.number(connection, "SELECT COUNT(*) FROM a"));
            assertEquals(0, Sql.number(connection, "SELECT COUNT(*) FROM b"));
        }
    }

    @Test
    void aMigrationThatDiedAnywhereIsFinishedTheNextTime() throws SQLException {
        Migrations migrations = Migrations.builtIn();
        int statements = 0;
        for (int allowed = 0; statements == 0 || allowed < statements; allowed++) {
            try (Connection connection = open("dying")) {
                int budget = allowed;
                AtomicInteger used = new AtomicInteger();
                assertThrows(SQLException.class, () -> migrations.run(dying(connection, used, budget)));
                connection.rollback();
                used.set(0);
                migrations.run(dying(connection, used, Integer.MAX_VALUE));
                statements = Math.max(statements, used.get());
                assertEquals(0, Sql.number(connection, "SELECT COUNT(*) FROM audit"));
            }
        }
        assertTrue(statements > 40, "the migration was not cut in pieces");
    }

    /** A connection whose process dies after so many statements. */
    private static Connection dying(Connection real, AtomicInteger used, int allowed) {
        return (Connection) Proxy.newProxyInstance(
                MigrationsTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    boolean statement = method.getName().equals("createStatement")
                            || method.getName().equals("prepareStatement");
                    if (statement && used.incrementAndGet() > allowed) {
                        throw new SQLException("killed");
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void theDataOfANewerProgramIsRefused() throws SQLException {
        try (Connection connection = open("newer")) {
            new Migrations(List.of(FIRST, SECOND)).run(connection);
            StoreException refused =
                    assertThrows(StoreException.class, () -> new Migrations(List.of(FIRST)).run(connection));
            assertTrue(String.valueOf(refused.getMessage()).contains("newer program"));
        }
    }

    @Test
    void aFileThatWasRunAndThenChangedIsRefused() throws SQLException {
        Migration changed = new Migration(1, "V001__a.sql", FIRST.text() + "\nDROP TABLE a;");
        try (Connection connection = open("changed")) {
            new Migrations(List.of(FIRST)).run(connection);
            assertThrows(StoreException.class, () -> new Migrations(List.of(changed)).run(connection));
            assertEquals(1, Sql.number(connection, "SELECT COUNT(*) FROM a"));
        }
    }

    @Test
    void labelsOfAnOlderProgramBecomeLabelsOfTheirCurators() throws SQLException {
        Migrations all = Migrations.builtIn();
        try (Connection connection = open("labels")) {
            all.upTo(3).run(connection);
            for (String sample : List.of("1, 's1', 'LABELLED', 'tva'", "2, 's2', 'LABELLED', 'is'")) {
                Sql.update(
                        connection,
                        "INSERT INTO sample (number, id, state, labels, certainty, version, folded, data, best) "
                                + "VALUES (" + sample + ", 0.5, 1, '', X'', X'')");
            }
            labelled(connection, "1, 'zoe', 'UNLABELLED', '', 'LABELLED', 'cfe', NULL");
            labelled(connection, "1, 'max', 'LABELLED', 'cfe', 'LABELLED', 'tva', NULL");
            labelled(connection, "1, 'max', 'LABELLED', 'tva', 'LABELLED', 'is', 7");
            all.run(connection);
            assertEquals(
                    List.of("max tva"),
                    Sql.list(
                            connection,
                            "SELECT curator, labels FROM label WHERE sample = 1",
                            row -> row.getString(1) + " " + row.getString(2)));
            assertEquals(
                    List.of("UNLABELLED  ONE 1", "LABELLED is GIVEN 0"),
                    Sql.list(
                            connection,
                            "SELECT given_state, given_labels, backing, opinions FROM sample ORDER BY number",
                            row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                    + row.getInt(4)));
            assertEquals(
                    List.of("DONE", "DONE", "FORGOTTEN"),
                    Sql.list(connection, "SELECT state FROM label_step ORDER BY number", row -> row.getString(1)));
            assertEquals(3, Sql.number(connection, "SELECT COUNT(*) FROM label_event"));
        }
    }

    private static void labelled(Connection connection, String values) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO labelling (sample, account, state_before, labels_before, state_after, "
                        + "labels_after, undone_at, label_set, made_at) VALUES (" + values + ", '1', 5)");
    }

    @Test
    void aRefusedStoreLeavesTheFolderFree() throws SQLException {
        H2StoreProvider provider = new H2StoreProvider();
        provider.open(folder).close();
        change("INSERT INTO schema_version VALUES (99, 'V099', 'x', 1, TRUE)");
        assertThrows(StoreException.class, () -> provider.open(folder));
        change("DELETE FROM schema_version WHERE number = 99");
        try (Store store = provider.open(folder)) {
            store.messages().addAll(List.of(Fixtures.intake("a", 1)));
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = RawDatabase.open(folder)) {
            Sql.update(connection, sql);
            Sql.update(connection, "SHUTDOWN");
        }
    }
}

package org.econtacts.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.econtacts.store.StoreException;

/**
 * Brings a schema up to date with numbered SQL files. The database commits by itself after every statement that changes
 * the schema, so every statement can be run again, and how far a file came is recorded after each.
 */
final class Migrations {

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS schema_version ("
            + "number INTEGER PRIMARY KEY, name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, "
            + "statements INTEGER NOT NULL, finished BOOLEAN NOT NULL)";

    private final List<Migration> migrations;

    Migrations(List<Migration> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    /**
     * One file.
     *
     * @param number from 1, without gaps
     * @param name of the file
     * @param text SQL statements, each ended by a semicolon at the end of a line
     */
    record Migration(int number, String name, String text) {

        List<String> statements() {
            List<String> statements = new ArrayList<>();
            String bare = text.replaceAll("(?m)^\\s*--.*$", "");
            for (String statement : bare.split(";[ \\t]*(?:\\r?\\n|$)")) {
                if (!statement.isBlank()) {
                    statements.add(statement.strip());
                }
            }
            return statements;
        }

        String sha256() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Applied(String sha256, int statements, boolean finished) {}

    /** Those that the program brings, in the order of the file {@code migrations/list}. */
    static Migrations builtIn() {
        List<Migration> list = new ArrayList<>();
        for (String name : read("list").lines().filter(line -> !line.isBlank()).toList()) {
            list.add(new Migration(Integer.parseInt(name.substring(1, 4)), name, read(name)));
        }
        return new Migrations(list);
    }

    /** The first so many: what an older program had. */
    Migrations upTo(int count) {
        return new Migrations(migrations.subList(0, count));
    }

    private static String read(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + name)) {
            if (in == null) {
                throw new IllegalStateException("migrations/" + name + " is not in the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("migrations/" + name, e);
        }
    }

    /**
     * Runs what is missing.
     *
     * @throws StoreException if the schema is of a newer program, or a file that was run has changed since
     */
    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        refuseNewer(connection);
        for (Migration migration : migrations) {
            run(connection, migration);
        }
    }

    private void refuseNewer(Connection connection) throws SQLException {
        long newest = Sql.number(connection, "SELECT COALESCE(MAX(number), 0) FROM schema_version");
        if (newest > migrations.size()) {
            throw new StoreException(
                    "The data was written by a newer program (schema " + newest + ", this program knows "
                            + migrations.size() + "). Start the newer program.",
                    new IllegalStateException("schema " + newest));
        }
    }

    private static void run(Connection connection, Migration migration) throws SQLException {
        Optional<Applied> applied = Sql.first(
                connection,
                "SELECT sha256, statements, finished FROM schema_version WHERE number = ?",
                row -> new Applied(row.getString(1), row.getInt(2), row.getBoolean(3)),
                migration.number());
        if (applied.isPresent() && !applied.get().sha256().equals(migration.sha256())) {
            throw new StoreException(
                    "The schema " + migration.name() + " of the data is not the one that this program knows.",
                    new IllegalStateException(applied.get().sha256()));
        }
        if (applied.isEmpty()) {
            Sql.update(
                    connection,
                    "INSERT INTO schema_version (number, name, sha256, statements, finished) VALUES (?, ?, ?, 0,"
                            + " FALSE)",
                    migration.number(),
                    migration.name(),
                    migration.sha256());
            connection.commit();
        }
        if (applied.isEmpty() || !applied.get().finished()) {
            finish(connection, migration, applied.map(Applied::statements).orElse(0));
        }
    }

    private static void finish(Connection connection, Migration migration, int done) throws SQLException {
        List<String> statements = migration.statements();
        for (int i = done; i < statements.size(); i++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(statements.get(i));
            }
            Sql.update(
                    connection,
                    "UPDATE schema_version SET statements = ?, finished = ? WHERE number = ?",
                    i + 1,
                    i + 1 == statements.size(),
                    migration.number());
            connection.commit();
        }
    }
}

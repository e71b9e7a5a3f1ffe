package org.econtacts.sync.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The cache's H2 file, encrypted. Used by one thread. Settings as on the server (see decision 7): a cache may be lost,
 * but it must not be wrong after a kill, and a page of a slow link is not fetched twice.
 */
final class CacheDatabase implements AutoCloseable {

    private static final String OPTIONS =
            ";CIPHER=AES;WRITE_DELAY=0;CACHE_SIZE=4096;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                    + ";AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0;REUSE_SPACE=FALSE";
    private static final String COLUMNS = "SELECT kind, id, rank, office, data, seal FROM item ";

    private final Connection connection;
    private final RowSeal seal;
    /**
     * @param file without its suffix
     * @param system H2's name of the file system, with its colon
     * @param readOnly whether not a byte is written, not even to open it
     */
    CacheDatabase(Path file, Keys keys, String system, boolean readOnly) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + system + file.toAbsolutePath().toString().replace(";", "\\;") + OPTIONS
                + (readOnly ? ";ACCESS_MODE_DATA=r" : ""));
        source.setUser("sa");
        source.setPassword(keys.cache() + " " + keys.cache());
        connection = source.getConnection();
        seal = new RowSeal(keys.rows());
        try (Statement statement = connection.createStatement()) {
            if (!readOnly) {
                statement.execute(
                        "CREATE TABLE IF NOT EXISTS item (kind VARCHAR, id VARCHAR, rank BIGINT, office VARCHAR,"
                                + " data VARBINARY, seal VARBINARY, PRIMARY KEY (kind, id))");
            }
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Adds rows and takes others away in one transaction; when this returns it is on disk. */
    void change(Collection<CacheRow> put, Collection<String[]> removed) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO item VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement delete = connection.prepareStatement("DELETE FROM item WHERE kind = ? AND id = ?")) {
            for (String[] name : removed) {
                delete.setString(1, name[0]);
                delete.setString(2, name[1]);
                delete.addBatch();
            }
            delete.executeBatch();
            for (CacheRow row : put) {
                merge.setString(1, row.kind());
                merge.setString(2, row.id());
                merge.setLong(3, row.rank());
                merge.setString(4, row.office());
                merge.setBytes(5, row.data());
                merge.setBytes(6, seal.of(row));
                merge.addBatch();
            }
            merge.executeBatch();
        }
        commit();
    }

    /** Takes away all of a kind. */
    void clear(String kind) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM item WHERE kind = ?")) {
            delete.setString(1, kind);
            delete.executeUpdate();
        }
        commit();
    }

    private void commit() throws SQLException {
        connection.commit();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /** The row of that name; empty when it is not there or damaged. */
    Optional<CacheRow> find(String kind, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "WHERE kind = ? AND id = ?")) {
            select.setString(1, kind);
            select.setString(2, id);
            return rows(select).stream().findFirst();
        }
    }

    /** All sound rows of a kind, by rank. */
    List<CacheRow> list(String kind) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "WHERE kind = ? ORDER BY rank, id")) {
            select.setString(1, kind);
            return rows(select);
        }
    }

    /** All sound rows. */
    List<CacheRow> list() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
            return rows(select);
        }
    }

    private List<CacheRow> rows(PreparedStatement select) throws SQLException {
        List<CacheRow> rows = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                CacheRow row =
                        new CacheRow(text(found, 1), text(found, 2), found.getLong(3), text(found, 4), bytes(found, 5));
                if (seal.fits(row, bytes(found, 6))) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(true);
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}

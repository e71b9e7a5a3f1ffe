package org.econtacts.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.econtacts.store.StoreException;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An H2 file with its connections. Reads run on the caller's thread; writes on one thread of their own, see
 * {@link Writer}. Settings and why: the file system {@code retry:} survives interrupted threads; WRITE_DELAY=0 hands
 * every commit to the operating system, and the writer's CHECKPOINT SYNC to the disk. Nothing rearranges the file while
 * it is open (AUTO_COMPACT_FILL_RATE=0, MAX_COMPACT_TIME=0) and nothing is written over (REUSE_SPACE=FALSE): a chunk
 * moved by the housekeeping, or one written into a gap, can make H2 2.5.252, after a kill, take an older version for the
 * newest and forget commits that it had acknowledged. A file that has grown is written anew when it is closed, which
 * replaces it in one step.
 */
final class H2Database implements AutoCloseable {

    private static final int CACHE_KILOBYTES = 32 * 1024;
    private static final int CONNECTIONS = 8;
    private static final long GROWN_BYTES = 64L << 20;

    private final Path file;
    private final long bytesAtOpening;
    private final DataSource source;
    private final HikariDataSource pool;
    private final Failures failures;
    private final Writer writer;

    private H2Database(Path file, DataSource source, HikariDataSource pool, Failures failures) {
        this.file = file;
        this.bytesAtOpening = size(file);
        this.source = source;
        this.pool = pool;
        this.failures = failures;
        this.writer = new Writer(pool, failures, this::recover);
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Opens the file, made when absent, and brings its schema up to date. */
    static H2Database open(Path folder, Migrations migrations) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url(folder));
        source.setUser("sa");
        boolean interrupted = Thread.interrupted();
        try {
            return open(folder.resolve("econtacts.mv.db"), source, migrations, new Failures(folder));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static H2Database open(Path file, DataSource source, Migrations migrations, Failures failures) {
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config(source));
            try (Connection connection = pool.getConnection()) {
                migrations.run(connection);
            }
            return new H2Database(file, source, pool, failures);
        } catch (SQLException | RuntimeException e) {
            StoreException failure = failures.of(causeOf(e));
            if (pool != null) {
                pool.close();
                shutDownAfter(failure, source);
            }
            throw failure;
        }
    }

    private static void shutDownAfter(StoreException failure, DataSource source) {
        try {
            shutDown(source, "SHUTDOWN");
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static Exception causeOf(Exception e) {
        return e.getCause() instanceof SQLException sql && !(e instanceof StoreException) ? sql : e;
    }

    private static HikariConfig config(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("econtacts");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(5_000);
        return config;
    }

    private static String url(Path folder) {
        String path = folder.toAbsolutePath().resolve("econtacts").toString().replace(";", "\\;");
        return "jdbc:h2:retry:" + path + ";WRITE_DELAY=0;CACHE_SIZE=" + CACHE_KILOBYTES
                + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64"
                + ";AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0;REUSE_SPACE=FALSE";
    }

    /** Reads on the caller's thread; an interrupt waits until it is done. */
    <T> T read(Work<T> work) {
        boolean interrupted = Thread.interrupted();
        try (Connection connection = pool.getConnection()) {
            try {
                return work.run(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw failures.of(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Does it in one transaction; when this returns, it is on disk. */
    <T> T write(Work<T> work) {
        return writer.write(work, result -> {});
    }

    /**
     * Does it in one transaction; when this returns, it is on disk.
     *
     * @param committed runs on the writer's thread right after the commit, before anybody else's write
     */
    <T> T write(Work<T> work, Consumer<T> committed) {
        return writer.write(work, committed);
    }

    /**
     * How often the database has failed to write so far. After a failure nobody knows whether the transaction reached the
     * file: what was kept in memory must be read again.
     */
    long failedWrites() {
        return writer.failedWrites();
    }

    @Override
    public void close() {
        writer.close();
        boolean interrupted = Thread.interrupted();
        try {
            pool.close();
            shutDown(source, hasGrown() ? "SHUTDOWN COMPACT" : "SHUTDOWN");
        } catch (SQLException e) {
            throw failures.of(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean hasGrown() {
        return size(file) > 2 * bytesAtOpening + GROWN_BYTES;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** After a failed write, a full disk for example, H2 refuses everything until the file is opened again. */
    private void recover() {
        try {
            shutDown(source, "SHUTDOWN IMMEDIATELY");
        } catch (SQLException | RuntimeException e) {
            // it has closed itself already, or cannot even be opened: the next caller is told
        }
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** By a connection of its own: a pool would try to use it again. */
    private static void shutDown(DataSource source, String how) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(how);
        }
    }
}

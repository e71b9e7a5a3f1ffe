package org.econtacts.sync.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The cache, which may be lost at any time and is never wrong. One thread owns the database, so that no caller's
 * interrupt reaches it. When the database fails, its file is set aside and an empty one begun, once; after that, with a
 * full disk for example, nothing is kept and nothing found. Safe for many threads.
 */
public final class CacheFile implements AutoCloseable {

    private static final Logger LOG = System.getLogger(CacheFile.class.getName());
    private static final String NAME = "cache";

    private final Path folder;
    private final Keys keys;
    private final ExecutorService owner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("econtacts-cache").factory());
    private volatile boolean rebuilt;
    private @Nullable CacheDatabase database;
    private boolean givenUp;

    public CacheFile(Path folder, Keys keys) {
        this.folder = folder;
        this.keys = keys;
        run(open -> "", "");
    }

    private interface Work<T> {
        T on(CacheDatabase open) throws SQLException;
    }

    /** Adds rows, and takes away those named by kind and id, all at once. */
    public void change(Collection<CacheRow> put, Collection<String[]> removed) {
        run(
                open -> {
                    open.change(put, removed);
                    return "";
                },
                "");
    }

    /** Takes away all of a kind. */
    public void clear(String kind) {
        run(
                open -> {
                    open.clear(kind);
                    return "";
                },
                "");
    }

    /** The row of that name; empty when it is not there or damaged. */
    public Optional<CacheRow> find(String kind, String id) {
        return run(open -> open.find(kind, id), Optional.empty());
    }

    /** All rows of a kind that are sound, by rank. */
    public List<CacheRow> list(String kind) {
        return run(open -> open.list(kind), List.of());
    }

    /** Whether a damaged file was set aside since this was opened. */
    public boolean isRebuilt() {
        return rebuilt;
    }

    private <T> T run(Work<T> work, T nothing) {
        return CompletableFuture.supplyAsync(() -> attempt(work, nothing), owner)
                .join();
    }

    private <T> T attempt(Work<T> work, T nothing) {
        try {
            return work.on(open());
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "the cache is set aside and begun anew: {0}", e.getMessage());
        }
        if (givenUp || !setAside()) {
            return nothing;
        }
        try {
            return work.on(open());
        } catch (SQLException | RuntimeException e) {
            givenUp = true;
            LOG.log(Level.WARNING, "nothing is cached: {0}", e.getMessage());
            return nothing;
        }
    }

    private CacheDatabase open() throws SQLException {
        CacheDatabase open = database;
        if (open == null) {
            if (givenUp) {
                throw new SQLException("given up");
            }
            open = new CacheDatabase(folder.resolve(NAME), keys);
            database = open;
        }
        return open;
    }

    private boolean setAside() {
        close(database);
        database = null;
        Path file = folder.resolve(NAME + ".mv.db");
        try {
            if (Files.exists(file)) {
                Files.move(file, folder.resolve(NAME + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
                rebuilt = true;
            }
            return true;
        } catch (IOException e) {
            givenUp = true;
            return false;
        }
    }

    private static void close(@Nullable CacheDatabase open) {
        if (open != null) {
            try {
                open.close();
            } catch (SQLException | RuntimeException e) {
                LOG.log(Level.DEBUG, "it was closed already", e);
            }
        }
    }

    @Override
    public void close() {
        owner.execute(() -> close(database));
        owner.shutdown();
        try {
            owner.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.econtacts.sync.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * The cache, which may be lost at any time and is never wrong. One thread owns the database, so that no caller's
 * interrupt reaches it. When the database fails, it is opened once more; then its file is set aside and an empty one
 * begun, once; after that nothing is kept and nothing found. While the disk is full it is read, and what must go is taken
 * out. Safe for many threads.
 */
public final class CacheFile implements AutoCloseable {

    private static final Logger LOG = System.getLogger(CacheFile.class.getName());
    private static final String NAME = "cache";
    private static final String FRESH = "cache-new";
    private static final String SUFFIX = ".mv.db";
    private static final String ASIDE = ".damaged";

    /** Since nothing in it is written over, it grows with every change until it is written anew. */
    private static final long COMPACT_BYTES = 32 << 20;

    private final Path folder;
    private final Keys keys;
    private final Disk disk;
    private final Ballast ballast;
    private final Path file;
    private final ExecutorService owner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("econtacts-cache").factory());
    private volatile boolean rebuilt;
    private @Nullable CacheDatabase database;
    private long compactAt = COMPACT_BYTES;
    /** How long the file was when the database last did what it was asked for; 0 = nothing yet. */
    private long soundBytes;

    private boolean givenUp;
    /** The full disk lets it be read only. */
    private boolean readOnly;

    /** @param ballast given up when the disk is full; without it nothing new is put here */
    public CacheFile(Path folder, Keys keys, Disk disk, Ballast ballast) {
        this.folder = folder;
        this.keys = keys;
        this.disk = disk;
        this.ballast = ballast;
        file = folder.resolve(NAME + SUFFIX);
        run(open -> true, false);
    }

    private interface Work<T> {
        T on(CacheDatabase open) throws SQLException;
    }

    /** Adds rows unless the disk is full, and takes away those named by kind and id in any case; all at once. */
    public void change(Collection<CacheRow> put, Collection<String[]> removed) {
        note(ballast.isHeld() ? put : List.of(), removed);
    }

    /** Adds a few small rows also when the disk is full, if they still fit, and takes others away; all at once. */
    public void note(Collection<CacheRow> put, Collection<String[]> removed) {
        Work<Boolean> work = open -> {
            open.change(put, removed);
            return true;
        };
        if (!removed.isEmpty()) {
            takeAway(work);
        } else if (!put.isEmpty()) {
            write(work);
        }
    }

    /** Takes away all of a kind. */
    public void clear(String kind) {
        takeAway(open -> {
            open.clear(kind);
            return true;
        });
    }

    /** What must go goes with the whole file where the full disk does not let it be taken out by itself. */
    private void takeAway(Work<Boolean> work) {
        if (!write(work)) {
            CompletableFuture.runAsync(this::drop, owner).join();
        }
    }

    /** Leaves nothing in the files of what was taken away, nor a file that was set aside. */
    public void erase() {
        CompletableFuture.runAsync(this::rewrite, owner).join();
        eraseAside(Instant.MAX);
    }

    /**
     * Writes the file anew beside the old one, with nothing in it but what is to be found. H2's own compacting is not
     * used: where the disk is full it can bring back what was taken away.
     */
    private void rewrite() {
        CacheDatabase old = database;
        if (old == null || isReadOnly()) {
            return;
        }
        Path fresh = folder.resolve(FRESH + SUFFIX);
        try {
            Files.deleteIfExists(fresh);
            try (CacheDatabase to = new CacheDatabase(folder.resolve(FRESH), keys, disk.database(), false)) {
                to.change(old.list(), List.of());
            }
            shut();
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the cache stays as it is", e);
            deleteQuietly(fresh);
        }
        soundBytes = 0;
        compactAt = Math.max(COMPACT_BYTES, 2 * size());
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "it stays until the next time", e);
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Deletes a file that was set aside, if what stands in it is older than that. */
    public void eraseAside(Instant time) {
        Path aside = folder.resolve(NAME + ASIDE);
        try {
            if (Files.exists(aside)
                    && Files.getLastModifiedTime(aside).toInstant().isBefore(time)) {
                Files.delete(aside);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the damaged cache stays: {0}", e.getMessage());
        }
    }

    private boolean write(Work<Boolean> work) {
        return CompletableFuture.supplyAsync(
                        () -> isReadOnly() ? false : attempt(work).orElse(false), owner)
                .join();
    }

    private void drop() {
        shut();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the cache stays: {0}", e.getMessage());
        }
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
        return CompletableFuture.supplyAsync(() -> attempt(work).orElse(nothing), owner)
                .join();
    }

    private <T> Optional<T> attempt(Work<T> work) {
        if (givenUp || isReadOnly() && !Files.exists(file)) {
            return Optional.empty();
        }
        Optional<T> done = once(work).or(() -> once(work));
        if (done.isEmpty() && !ballast.isHeld() && !readOnly) {
            readOnly = true;
            done = once(work);
        }
        if (done.isEmpty() && ballast.isHeld()) {
            done = setAside() ? once(work) : done;
            givenUp = done.isEmpty() && ballast.isHeld();
        }
        return done;
    }

    private boolean isReadOnly() {
        if (readOnly && ballast.isHeld()) {
            shut();
            readOnly = false;
        }
        return readOnly;
    }

    private <T> Optional<T> once(Work<T> work) {
        try {
            CacheDatabase open = open();
            T done = work.on(open);
            soundBytes = size();
            if (soundBytes > compactAt) {
                rewrite();
            }
            return Optional.of(done);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "the cache is opened anew: {0}", e.getMessage());
            shut();
            if (isWritingRefused(e)) {
                cutTail();
                ballast.give();
            }
            return Optional.empty();
        }
    }

    /** With a half written tail H2 would open at an older state, and show again what was taken away. */
    private void cutTail() {
        if (soundBytes > 0 && size() > soundBytes) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(soundBytes);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the cache keeps a half written tail: {0}", e.getMessage());
            }
        }
    }

    /** The disk is full, which says nothing against what stands in the file. */
    private static boolean isWritingRefused(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED) {
                return true;
            }
        }
        return false;
    }

    private CacheDatabase open() throws SQLException {
        CacheDatabase open = database;
        if (open == null) {
            open = new CacheDatabase(folder.resolve(NAME), keys, disk.database(), readOnly);
            database = open;
        }
        return open;
    }

    private boolean setAside() {
        shut();
        try {
            if (Files.exists(file)) {
                Files.move(file, folder.resolve(NAME + ASIDE), StandardCopyOption.REPLACE_EXISTING);
                rebuilt = true;
            }
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "nothing is cached: {0}", e.getMessage());
            return false;
        }
    }

    private void shut() {
        CacheDatabase open = database;
        database = null;
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
        owner.execute(() -> {
            if (size() > COMPACT_BYTES) {
                rewrite();
            }
            shut();
        });
        owner.shutdown();
        try {
            owner.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

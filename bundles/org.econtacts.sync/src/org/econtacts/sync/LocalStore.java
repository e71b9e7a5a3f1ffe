package org.econtacts.sync;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.econtacts.sync.internal.Ballast;
import org.econtacts.sync.internal.CacheFile;
import org.econtacts.sync.internal.Disk;
import org.econtacts.sync.internal.Keys;
import org.econtacts.sync.internal.MachineDisk;
import org.econtacts.sync.internal.OperationJournal;

/** What is kept on this machine of the work with one server, in one folder that one process has at a time. */
public final class LocalStore implements Closeable {

    private final FileChannel door;
    private final Ballast ballast;
    private final RoomWatch watch;
    private final Outbox outbox;
    private final CacheFile file;
    private final Cache cache;

    private LocalStore(FileChannel door, Path folder, Settings settings, Disk disk) throws IOException {
        this.door = door;
        Keys keys = new Keys(settings.keys().key());
        watch = new RoomWatch(this::lookForRoom, this::tell, RoomWatch.USUAL_MILLIS);
        ballast = new Ballast(folder.resolve("ballast"), settings.ballastBytes(), disk, watch::begin);
        outbox = new Outbox(journal(folder, keys, settings, disk), ballast, settings.clock());
        if (!ballast.isHeld()) {
            watch.begin();
        }
        file = new CacheFile(folder, keys, disk, ballast);
        cache = new Cache(file, settings.cacheKept(), settings.clock(), System::nanoTime);
    }

    /** A journal that must be written anew may need the room of the ballast. */
    private OperationJournal journal(Path folder, Keys keys, Settings settings, Disk disk) throws IOException {
        Path journal = folder.resolve("outbox.journal");
        try {
            return OperationJournal.open(journal, keys.journal(), settings.random(), disk);
        } catch (IOException e) {
            ballast.give();
            return OperationJournal.open(journal, keys.journal(), settings.random(), disk);
        }
    }

    boolean lookForRoom() {
        return ballast.take();
    }

    private void tell() {
        outbox.changed();
    }

    /**
     * How it works.
     *
     * @param keys holds the key that everything is encrypted with
     * @param clock says when something was done, and when the cache is too old
     * @param random for nonces and ids of files
     * @param ballastBytes given up when the disk is full
     * @param cacheKept how long what is about taxpayers stays without contact
     */
    public record Settings(KeyRing keys, Clock clock, SecureRandom random, int ballastBytes, Duration cacheKept) {

        /** As the product works. */
        public static Settings usual(KeyRing keys, Clock clock) {
            return new Settings(keys, clock, new SecureRandom(), Ballast.USUAL_BYTES, Cache.USUALLY_KEPT);
        }
    }

    /**
     * Opens the folder, made when absent. What is damaged is kept aside and told by {@link Outbox#damaged}.
     *
     * @throws IOException if another process has it, or nothing can be kept there
     */
    public static LocalStore open(Path folder, Settings settings) throws IOException {
        return open(folder, settings, new MachineDisk());
    }

    static LocalStore open(Path folder, Settings settings, Disk disk) throws IOException {
        Files.createDirectories(folder);
        FileChannel door = lock(folder.resolve("lock"));
        try {
            return new LocalStore(door, folder, settings, disk);
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // this very process has it
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new StoreInUseException(file.toString());
    }

    /** What the server is still to be told. */
    public Outbox outbox() {
        return outbox;
    }

    /** What the server said that is of use without it. */
    public Cache cache() {
        return cache;
    }

    /** Whether the disk is full: what the server says is not kept until there is room. */
    public boolean isFull() {
        return !ballast.isHeld();
    }

    /** The templates, as far as the server's changes have been followed. */
    public TemplateCache templates() {
        return new TemplateCache(file);
    }

    @Override
    public void close() throws IOException {
        try (door;
                watch) {
            cache.expire();
            file.close();
            outbox.close();
        }
    }
}

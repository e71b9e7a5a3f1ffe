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
import org.econtacts.sync.internal.Ballast;
import org.econtacts.sync.internal.Keys;
import org.econtacts.sync.internal.OperationJournal;

/** What is kept on this machine of the work with one server, in one folder that one process has at a time. */
public final class LocalStore implements Closeable {

    private final FileChannel door;
    private final Outbox outbox;

    private LocalStore(FileChannel door, Outbox outbox) {
        this.door = door;
        this.outbox = outbox;
    }

    /**
     * Opens the folder, made when absent. What is damaged is kept aside and told by {@link Outbox#damaged}.
     *
     * @param keys holds the key that everything is encrypted with
     * @throws IOException if another process has it, or nothing can be kept there
     */
    public static LocalStore open(Path folder, KeyRing keys, Clock clock, SecureRandom random) throws IOException {
        return open(folder, keys, clock, random, Ballast.USUAL_BYTES);
    }

    static LocalStore open(Path folder, KeyRing keys, Clock clock, SecureRandom random, int ballast)
            throws IOException {
        Files.createDirectories(folder);
        FileChannel door = lock(folder.resolve("lock"));
        try {
            Keys derived = new Keys(keys.key());
            OperationJournal journal =
                    OperationJournal.open(folder.resolve("outbox.journal"), derived.journal(), random);
            return new LocalStore(door, new Outbox(journal, new Ballast(folder.resolve("ballast"), ballast), clock));
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

    @Override
    public void close() throws IOException {
        try (door) {
            outbox.close();
        }
    }
}

package org.econtacts.sync.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.sync.internal.Disk.Out;

/**
 * An encrypted file of records that only grows, until it is written anew. What {@link #append} has returned from is on
 * disk. Used by one thread at a time, which must not be interrupted while it writes: the caller guards that.
 *
 * <p>A damaged record is left out and the file it was in is kept aside; what can still be read stands in a new file.
 */
public final class OperationJournal implements Closeable {

    private static final byte[] MAGIC = "ECJOURN1".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 16;
    private static final int HEADER_BYTES = MAGIC.length + ID_BYTES;

    private final Path file;
    private final SecretKey key;
    private final SecureRandom random;
    private final Disk disk;
    private final List<byte[]> found;
    private final @Nullable Path damaged;
    private @Nullable Out open;
    private RecordCipher cipher;
    private long next;
    private long end;
    /** Something may stand after the end that is not to be believed. */
    private boolean torn;

    private OperationJournal(Path file, SecretKey key, SecureRandom random, Disk disk) throws IOException {
        this.file = file;
        this.key = key;
        this.random = random;
        this.disk = disk;
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        byte[] id = isWhole(bytes) ? Arrays.copyOfRange(bytes, MAGIC.length, HEADER_BYTES) : newId();
        cipher = new RecordCipher(key, id, random);
        JournalReader reader = new JournalReader(cipher, bytes, isWhole(bytes) ? HEADER_BYTES : 0);
        found = reader.records();
        boolean sound = isWhole(bytes) && reader.isSound();
        damaged = sound || !Files.exists(file) ? null : setAside();
        if (sound) {
            next = reader.places();
            end = bytes.length;
        } else {
            rewrite(found);
        }
    }

    /**
     * Opens the file, made when absent.
     *
     * @throws IOException if it can be neither read nor written
     */
    public static OperationJournal open(Path file, SecretKey key, SecureRandom random, Disk disk) throws IOException {
        return new OperationJournal(file, key, random, disk);
    }

    private static boolean isWhole(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** A copy, so that a kill right now leaves the damaged file where it will be looked for. */
    private Path setAside() throws IOException {
        int number = 1;
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
        while (Files.exists(aside)) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + ++number);
        }
        try (Out to = disk.open(aside)) {
            to.write(0, Files.readAllBytes(file));
            to.sync();
            return aside;
        } catch (IOException e) {
            Files.deleteIfExists(aside);
            throw e;
        }
    }

    /** What the file held when it was opened, in order. */
    public List<byte[]> found() {
        return found;
    }

    /** Where the damaged file was kept when this one was opened; empty when it was sound. */
    public Optional<Path> damaged() {
        return Optional.ofNullable(damaged);
    }

    /** Bytes that the file has. */
    public long size() {
        return end;
    }

    /**
     * Adds records in one stroke; when this returns they are on disk. When it throws, none of them is in the file.
     *
     * @throws IOException for example when the disk is full
     */
    public void append(Collection<byte[]> records) throws IOException {
        add(records, true);
    }

    /** Adds records that may be lost: those that only spare repeating something harmless. */
    public void appendLazily(Collection<byte[]> records) throws IOException {
        add(records, false);
    }

    private void add(Collection<byte[]> records, boolean force) throws IOException {
        byte[] bytes = sealed(cipher, records, next);
        Out out = open();
        if (torn) {
            out.cut(end);
        }
        torn = true;
        try {
            out.write(end, bytes);
            if (force) {
                out.sync();
            }
        } catch (IOException e) {
            out.cut(end);
            torn = false;
            throw e;
        }
        torn = false;
        end += bytes.length;
        next += records.size();
    }

    private Out open() throws IOException {
        Out out = open;
        if (out == null) {
            out = disk.open(file);
            open = out;
        }
        return out;
    }

    private static byte[] sealed(RecordCipher cipher, Collection<byte[]> records, long first) {
        int length = records.stream()
                .mapToInt(record -> RecordCipher.sealedBytes(record.length))
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long place = first;
        for (byte[] record : records) {
            cipher.seal(record, place++, bytes);
        }
        return bytes.array();
    }

    /**
     * Replaces the whole file by these records, in one step: a kill leaves the old file or the new one.
     *
     * @throws IOException if the new file cannot be written; the old one then goes on
     */
    public void rewrite(Collection<byte[]> records) throws IOException {
        byte[] id = newId();
        RecordCipher fresh = new RecordCipher(key, id, random);
        byte[] body = sealed(fresh, records, 0);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try (Out to = disk.open(aside)) {
            to.cut(0);
            to.write(0, MAGIC);
            to.write(MAGIC.length, id);
            to.write(HEADER_BYTES, body);
            to.sync();
        } catch (IOException e) {
            Files.deleteIfExists(aside);
            throw e;
        }
        closeFile();
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        cipher = fresh;
        next = records.size();
        end = HEADER_BYTES + (long) body.length;
        torn = false;
        forceFolder();
    }

    private void closeFile() throws IOException {
        Out out = open;
        open = null;
        if (out != null) {
            out.sync();
            out.close();
        }
    }

    private byte[] newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return id;
    }

    /** The new name must be on disk too; not every system lets a folder be opened. */
    private void forceFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (ClosedByInterruptException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws IOException {
        closeFile();
    }
}

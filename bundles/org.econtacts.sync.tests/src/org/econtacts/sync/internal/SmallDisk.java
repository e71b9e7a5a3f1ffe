package org.econtacts.sync.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A disk that is full from a certain write on, in the middle of it: what still fits is written, then the write fails as
 * the kernel's does. What lies in the file already can be written over.
 */
public final class SmallDisk implements Disk, AutoCloseable {

    private final Path folder;
    private final MachineDisk machine = new MachineDisk();
    private final boolean shared;
    private long limit = Long.MAX_VALUE;
    private int writes;
    private int fullAt = Integer.MAX_VALUE;

    /** @param shared whether others take at once what is given up on the full disk */
    public SmallDisk(Path folder, boolean shared) {
        this.folder = folder;
        this.shared = shared;
        SmallFilePath.mount(folder, this);
    }

    /** It is full in the middle of the write of that number, from 1. */
    public synchronized void fullAt(int write) {
        fullAt = writes + write;
    }

    /** There is room again. */
    public synchronized void free() {
        limit = Long.MAX_VALUE;
        fullAt = Integer.MAX_VALUE;
    }

    /** Whether it has been full. */
    public synchronized boolean isFull() {
        return limit < Long.MAX_VALUE;
    }

    /** How many writes there were. */
    public synchronized int writes() {
        return writes;
    }

    private long used() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(SmallDisk::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** How many of so many bytes can be written to that place of the file. */
    synchronized int room(Path file, long place, int length) {
        long size = size(file);
        long growth = Math.max(0, place + length - Math.max(size, place));
        if (++writes == fullAt) {
            limit = used() + growth / 2;
        }
        if (!isFull()) {
            return length;
        }
        long used = used();
        limit = shared ? Math.min(limit, used + growth / 2) : limit;
        long fits = Math.max(0, limit - used);
        return growth <= fits ? length : (int) (length - growth + fits);
    }

    /** What the kernel says. */
    static IOException full() {
        return new IOException("No space left on device");
    }

    @Override
    public Out open(Path file) throws IOException {
        Out out = machine.open(file);
        return new Out() {
            @Override
            public void write(long place, byte[] bytes) throws IOException {
                int room = room(file, place, bytes.length);
                out.write(place, Arrays.copyOf(bytes, room));
                if (room < bytes.length) {
                    throw full();
                }
            }

            @Override
            public void sync() throws IOException {
                out.sync();
            }

            @Override
            public void cut(long length) throws IOException {
                out.cut(length);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public String database() {
        return SmallFilePath.SCHEME + ":";
    }

    @Override
    public void close() {
        SmallFilePath.unmount(folder);
    }
}

package org.econtacts.sync.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows what of each file was forced to the disk: all that a power cut leaves. */
public final class DurableDisk implements Disk {

    private final MachineDisk machine = new MachineDisk();
    private final Map<Path, byte[]> forced = new ConcurrentHashMap<>();

    /** The file as a power cut leaves it; one that was moved to its name after it had been forced is whole. */
    public byte[] left(Path file) throws IOException {
        byte[] moved = forced.getOrDefault(file.resolveSibling(file.getFileName() + ".new"), new byte[0]);
        byte[] now = Files.readAllBytes(file);
        boolean isMoved = moved.length > 0 && Arrays.equals(moved, Arrays.copyOf(now, moved.length));
        byte[] own = forced.getOrDefault(file, new byte[0]);
        boolean isNewer = own.length >= moved.length && Arrays.equals(moved, Arrays.copyOf(own, moved.length));
        return isMoved && !isNewer ? moved : own;
    }

    @Override
    public Out open(Path file) throws IOException {
        Out out = machine.open(file);
        return new Out() {
            @Override
            public void write(long place, byte[] bytes) throws IOException {
                out.write(place, bytes);
            }

            @Override
            public void sync() throws IOException {
                out.sync();
                forced.put(file, Files.readAllBytes(file));
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
        return machine.database();
    }
}

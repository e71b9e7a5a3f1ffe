package org.econtacts.sync.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file that holds some space, to be given up when the disk is full: what the user is doing at that moment can still
 * be saved, and what must go can still be taken out. Without it nothing new is kept. Safe for many threads.
 */
public final class Ballast {

    /** 4 MiB: hundreds of answers, and a whole journal of them written anew. */
    public static final int USUAL_BYTES = 4 << 20;

    private static final int BLOCK_BYTES = 64 << 10;
    private static final byte FILLING = 0x5a;

    private final Path file;
    private final int bytes;
    private final Disk disk;
    private final Runnable given;
    private volatile boolean held;

    /**
     * @param bytes that it holds
     * @param given is told when it does not hold the space any more, by whoever gave it up
     */
    public Ballast(Path file, int bytes, Disk disk, Runnable given) {
        this.file = file;
        this.bytes = bytes;
        this.disk = disk;
        this.given = given;
    }

    /** Whether it holds the space: the disk is not known to be full. */
    public boolean isHeld() {
        return held;
    }

    /** Takes the space unless it holds it; returns whether it holds it now. */
    public synchronized boolean take() {
        if (held) {
            return true;
        }
        try {
            if (!Files.exists(file) || Files.size(file) < bytes) {
                fill();
            }
            held = true;
        } catch (IOException e) {
            give();
        }
        return held;
    }

    private void fill() throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        Arrays.fill(block, FILLING);
        try (Disk.Out to = disk.open(file)) {
            for (int written = 0; written < bytes; written += block.length) {
                int length = Math.min(block.length, bytes - written);
                to.write(written, length == block.length ? block : Arrays.copyOf(block, length));
            }
            to.sync();
        }
    }

    /** Gives the space up. */
    public void give() {
        boolean before;
        synchronized (this) {
            before = held;
            held = false;
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // then the disk stays full, and the next write says so
            }
        }
        if (before) {
            given.run();
        }
    }
}

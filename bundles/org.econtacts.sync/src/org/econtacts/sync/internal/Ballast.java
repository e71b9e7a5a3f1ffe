package org.econtacts.sync.internal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file that holds some space, to be given up when the disk is full: what the user is doing at that moment can still
 * be saved. Used by one thread at a time.
 */
public final class Ballast {

    /** 4 MiB: hundreds of answers, and a whole journal of them written anew. */
    public static final int USUAL_BYTES = 4 << 20;

    private static final byte FILLING = 0x5a;

    private final Path file;
    private final int bytes;

    /** @param bytes that it holds */
    public Ballast(Path file, int bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Takes the space; returns whether it holds it now. */
    public boolean take() {
        try {
            if (!Files.exists(file) || Files.size(file) < bytes) {
                fill();
            }
            return true;
        } catch (IOException e) {
            give();
            return false;
        }
    }

    private void fill() throws IOException {
        byte[] block = new byte[64 << 10];
        Arrays.fill(block, FILLING);
        try (FileOutputStream to = new FileOutputStream(file.toFile())) {
            for (int written = 0; written < bytes; written += block.length) {
                to.write(block, 0, Math.min(block.length, bytes - written));
            }
            to.getFD().sync();
        }
    }

    /** Gives the space up. */
    public void give() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // then the disk stays full, and the next write says so
        }
    }
}

package org.econtacts.sync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/**
 * The key in a file that its owner alone can read, for a machine without a keyring. Whoever reads that user's files
 * reads the store too: it keeps the store from backups and from other users, not from a thief of the whole disk.
 */
public final class KeyFile implements KeyRing {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path file;
    private final SecureRandom random;

    /** @param file made at the first call, with its folder */
    public KeyFile(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    @Override
    public byte[] key() throws IOException {
        if (!Files.exists(file)) {
            make();
        }
        if (POSIX && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("others may read the key file: " + file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != KEY_BYTES) {
            throw new IOException("not a key file: " + file);
        }
        return key;
    }

    /** Written aside and moved: a kill leaves a whole key or none. */
    private void make() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        FileAttribute<?>[] attributes = POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute[0];
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(aside, options, attributes)) {
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    /** Without its name the key is lost with the power, and with it all that waits. */
    private void forceFolder() throws IOException {
        if (POSIX) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}

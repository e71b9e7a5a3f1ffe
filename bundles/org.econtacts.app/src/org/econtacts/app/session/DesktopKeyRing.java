package org.econtacts.app.session;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.econtacts.sync.KeyFile;
import org.econtacts.sync.KeyRing;

/**
 * The key in the keyring of the desktop; in a {@link KeyFile} where there is none that opens without a dialog. A key file
 * that is there when a keyring comes is moved into it. A key that is in the keyring is never replaced by another, since
 * what is kept on this machine could not be read any more: while the keyring is locked there is no key.
 */
final class DesktopKeyRing implements KeyRing {

    private static final Logger LOG = System.getLogger(DesktopKeyRing.class.getName());

    private final Path file;
    private final Path storage;
    private final SecureRandom random;
    private final Desktop desktop;

    /** What the desktop has. */
    @FunctionalInterface
    interface Desktop {

        /** Id of the module of the secure storage that opens without a dialog now; empty = none does. */
        Optional<String> module();
    }

    /** @param folder where the key file is, or the secure storage's file */
    DesktopKeyRing(Path folder, SecureRandom random, Desktop desktop) {
        this.file = folder.resolve("key");
        this.storage = folder.resolve("keyring");
        this.random = random;
        this.desktop = desktop;
    }

    @Override
    public byte[] key() throws IOException {
        Optional<String> module = desktop.module();
        if (module.isPresent()) {
            return key(new SecureStorageKey(storage, module.get()));
        }
        if (Files.exists(storage) && !Files.exists(file)) {
            throw new LockedKeyException();
        }
        return new KeyFile(file, random).key();
    }

    private byte[] key(SecureStorageKey keyring) throws IOException {
        if (!Files.exists(file)) {
            Optional<byte[]> known = keyring.find();
            if (known.isPresent()) {
                return known.get();
            }
        }
        byte[] key = new KeyFile(file, random).key();
        try {
            move(key, keyring);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the key stays in its file: {0}", e.getMessage());
        }
        return key;
    }

    /** The file goes when the keyring has given back what was put there: a kill leaves one of them or both. */
    private void move(byte[] key, SecureStorageKey keyring) throws IOException {
        keyring.put(key);
        byte[] kept = keyring.find().orElse(new byte[0]);
        if (!Arrays.equals(key, kept)) {
            throw new IOException("the keyring gives back another key");
        }
        Files.delete(file);
    }
}

package org.econtacts.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

/**
 * The key in a file of Equinox' secure storage, encrypted with a password that one of its modules keeps: the keyring of
 * the operating system. Nobody is ever asked for a password.
 */
final class SecureStorageKey {

    private static final String NODE = "offline";
    private static final String NAME = "key";
    private static final byte[] NONE = {};

    private final Path file;
    private final String module;

    /**
     * @param file of the secure storage; of this use only
     * @param module id of the module that keeps the password
     */
    SecureStorageKey(Path file, String module) {
        this.file = file;
        this.module = module;
    }

    /** Whether a key was ever put here. */
    boolean exists() {
        return Files.exists(file);
    }

    /**
     * The key that was put here; empty when none was.
     *
     * @throws IOException if the module does not give the password
     */
    Optional<byte[]> find() throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            byte[] key = open().getByteArray(NAME, NONE);
            return key == null || key.length == 0 ? Optional.empty() : Optional.of(key);
        } catch (StorageException | RuntimeException | LinkageError e) {
            throw failed(e);
        }
    }

    /**
     * Puts a key here; when this returns it is on disk.
     *
     * @throws IOException if it cannot be kept
     */
    void put(byte[] key) throws IOException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ISecurePreferences node = open();
            node.putByteArray(NAME, key, true);
            node.flush();
        } catch (StorageException | RuntimeException | LinkageError e) {
            throw failed(e);
        }
    }

    private ISecurePreferences open() throws IOException {
        Map<String, Object> options =
                Map.of(IProviderHints.REQUIRED_MODULE_ID, module, IProviderHints.PROMPT_USER, Boolean.FALSE);
        ISecurePreferences root =
                SecurePreferencesFactory.open(file.toAbsolutePath().toUri().toURL(), options);
        if (root == null) {
            throw new IOException("no secure storage");
        }
        return root.node(NODE);
    }

    private static IOException failed(Throwable cause) {
        return new IOException("the keyring does not give the key: " + cause.getMessage(), cause);
    }
}

package org.econtacts.sync;

import java.io.IOException;

/** Where the key of the local store is kept, outside the store. */
@FunctionalInterface
public interface KeyRing {

    /** Length of the key, in bytes. */
    int KEY_BYTES = 32;

    /**
     * The key of the local store, made of {@link #KEY_BYTES} random bytes at the first call; the same ever after.
     *
     * @throws IOException if it cannot be read or kept, or may be read by others
     */
    byte[] key() throws IOException;
}

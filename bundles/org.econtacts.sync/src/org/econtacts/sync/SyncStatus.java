package org.econtacts.sync;

import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Where everything stands that one account has done.
 *
 * @param line whether the server is reached
 * @param waiting operations that the server is still to be told
 * @param conflicts operations that somebody else was faster than
 * @param refused operations that the server will not have
 * @param readOnly whether the disk is full, so that nothing new can be kept
 * @param lastContact when the server was last reached; null = never
 */
public record SyncStatus(
        Line line,
        int waiting,
        int conflicts,
        int refused,
        boolean readOnly,
        @Nullable Instant lastContact) {

    /** Whether the server is reached. */
    public enum Line {
        /** Nothing was tried yet. */
        UNKNOWN,
        ONLINE,
        OFFLINE,
        /** The server does not know the session any more: somebody has to sign in. */
        SIGNED_OUT
    }

    /** Whether a person has something to look at. */
    public boolean needsAttention() {
        return conflicts + refused > 0;
    }
}

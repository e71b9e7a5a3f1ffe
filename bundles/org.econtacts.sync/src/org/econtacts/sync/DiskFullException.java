package org.econtacts.sync;

import java.io.IOException;

/** Nothing new can be kept on this machine until there is room again. What was kept before is safe. */
public final class DiskFullException extends IOException {

    private static final long serialVersionUID = 1L;

    DiskFullException(String message) {
        super(message);
    }
}

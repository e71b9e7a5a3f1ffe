package org.econtacts.sync;

import java.io.IOException;

/** Another window works on the same folder. */
public final class StoreInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    StoreInUseException(String file) {
        super(file);
    }
}

package org.econtacts.app.session;

import java.io.IOException;

/** The desktop's keyring has the key and does not give it: it is locked or away. */
final class LockedKeyException extends IOException {

    private static final long serialVersionUID = 1L;

    LockedKeyException() {
        super("the key is in the desktop's keyring, which is locked or away");
    }
}

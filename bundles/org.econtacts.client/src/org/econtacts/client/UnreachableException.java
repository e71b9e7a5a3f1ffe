package org.econtacts.client;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;

/** No answer came: it is not known whether the call was done. Repeat it with the same idempotency key. */
public final class UnreachableException extends ClientException {

    private static final long serialVersionUID = 1L;

    /** Also for stand-ins of the server. */
    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether there was not even a connection, so that the server cannot have the call. */
    public boolean isWithoutLine() {
        return getCause() instanceof ConnectException || getCause() instanceof HttpConnectTimeoutException;
    }
}

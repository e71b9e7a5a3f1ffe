package org.econtacts.client;

/** No answer came: it is not known whether the call was done. Repeat it with the same idempotency key. */
public final class UnreachableException extends ClientException {

    private static final long serialVersionUID = 1L;

    /** Also for stand-ins of the server. */
    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}

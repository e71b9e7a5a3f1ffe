package org.econtacts.client;

/** A call that was not done: {@link RefusedException} or {@link UnreachableException}. */
public abstract sealed class ClientException extends Exception permits RefusedException, UnreachableException {

    private static final long serialVersionUID = 1L;

    ClientException(String message) {
        super(message);
    }

    ClientException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.econtacts.store;

/** The storage cannot be read or written; nothing was half done. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message a sentence for the operator
     * @param cause what the storage said
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}

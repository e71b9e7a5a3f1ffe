package org.econtacts.protocol;

/** A text that is not what it should be; the message is a sentence for a person and never repeats the text. */
public final class BadInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field path of the field at fault such as {@code sender.name}; empty when the text is not JSON at all
     * @param message what is wrong with it
     */
    public BadInputException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Path of the field at fault; empty when the text is not JSON at all. */
    public String field() {
        return field;
    }
}

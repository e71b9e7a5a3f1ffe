package org.econtacts.analysis;

import org.eclipse.jdt.annotation.Nullable;

/** An encoder that cannot be used: the message names the file and what is wrong with it. */
public final class EncoderException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String localized;

    /**
     * @param message in English, for the log
     * @param localized the same in the user's language
     * @param cause null when there is no exception behind it
     */
    public EncoderException(String message, String localized, @Nullable Throwable cause) {
        super(message, cause);
        this.localized = localized;
    }

    @Override
    public String getLocalizedMessage() {
        return localized;
    }
}

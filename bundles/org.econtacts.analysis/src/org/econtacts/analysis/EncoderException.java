package org.econtacts.analysis;

import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;

/** An encoder that cannot be used: the message names the file and what is wrong with it. */
public final class EncoderException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String french;

    /**
     * @param message in English
     * @param french the same in French
     * @param cause null when there is no exception behind it
     */
    public EncoderException(String message, String french, @Nullable Throwable cause) {
        super(message, cause);
        this.french = french;
    }

    /** In French, else in English. */
    public String sentence(Locale language) {
        return language.getLanguage().equals("fr") ? french : String.valueOf(getMessage());
    }

    @Override
    public String getLocalizedMessage() {
        return sentence(Locale.getDefault());
    }
}

package org.econtacts.analysis.encoder;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.EncoderException;

/** Says what is wrong with which file, in English and in French. */
final class Failure {

    private static final String BUNDLE = "org.econtacts.analysis.encoder.messages";

    private Failure() {}

    static EncoderException of(String key, Path file, @Nullable Throwable cause, Object... details) {
        Object[] arguments = new Object[details.length + 1];
        arguments[0] = file.toString();
        System.arraycopy(details, 0, arguments, 1, details.length);
        return new EncoderException(say(key, Locale.ENGLISH, arguments), say(key, Locale.FRENCH, arguments), cause);
    }

    /** The same with the cause's own words, which are as their library wrote them. */
    static EncoderException of(String key, Path file, Throwable cause) {
        String detail = cause.getMessage();
        return of(key, file, cause, detail == null ? cause.getClass().getSimpleName() : detail);
    }

    private static String say(String key, Locale spoken, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                spoken,
                Failure.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), spoken).format(arguments);
    }
}

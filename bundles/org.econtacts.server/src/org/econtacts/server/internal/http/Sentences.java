package org.econtacts.server.internal.http;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The server's sentences for people in one language: French when it is asked for, else English.
 *
 * @param language of the sentences
 */
public record Sentences(Locale language) {

    private static final String BUNDLE = "org.econtacts.server.internal.messages";

    /** Of the first French or English language in an {@code Accept-Language} header. */
    public static Sentences accepting(@Nullable String header) {
        return new Sentences(accepted(header));
    }

    private static Locale accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.FRENCH, Locale.ENGLISH));
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    /** The sentence of that key with its arguments. */
    public String say(String key, Object... arguments) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}

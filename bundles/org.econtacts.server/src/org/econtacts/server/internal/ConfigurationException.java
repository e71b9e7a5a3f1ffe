package org.econtacts.server.internal;

import java.nio.file.Path;
import org.econtacts.server.internal.http.Sentences;

/** The configuration of a data folder is wrong; the operator must mend it. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final String[] arguments;

    /**
     * @param key of the sentence for the operator
     * @param file the configuration
     * @param name of the setting
     * @param value that was found
     */
    ConfigurationException(String key, Path file, String name, String value, Throwable cause) {
        super(file + ": " + name + " = " + value, cause);
        this.key = key;
        this.arguments = new String[] {file.toString(), name, value};
    }

    /** The sentence for the operator. */
    public String sentence(Sentences sentences) {
        return sentences.say(key, (Object[]) arguments);
    }
}

package org.econtacts.server.internal.models;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.server.internal.http.Sentences;

/** A model that cannot be used: there is none of that name, or it is damaged, or of another version. */
public final class ModelRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final String id;

    ModelRefusedException(String key, String id, @Nullable Throwable cause) {
        super(key + " " + id, cause);
        this.key = key;
        this.id = id;
    }

    /** The sentence for the administrator. */
    public String sentence(Sentences sentences) {
        return sentences.say(key, id);
    }
}

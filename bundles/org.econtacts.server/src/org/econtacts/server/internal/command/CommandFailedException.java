package org.econtacts.server.internal.command;

import org.eclipse.jdt.annotation.Nullable;

/** A command could not do its work; the message is a sentence for the user. */
final class CommandFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    CommandFailedException(@Nullable String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}

package org.econtacts.server.internal.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.store.StoreException;

/** Says in the user's language why a file or a store could not be read or written. */
final class FileFailure {

    private final Sentences sentences;

    FileFailure(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Whether that is the surroundings' fault and not the program's. */
    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof StoreException) {
                return true;
            }
        }
        return false;
    }

    /** One sentence; what the system said where nothing better is known. */
    String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return String.valueOf(failure.getMessage());
    }

    private @Nullable String known(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("No space left") || message.contains("not enough space")) {
            return sentences.say("file.full");
        }
        if (!(cause instanceof FileSystemException problem) || problem.getFile() == null) {
            return message.equals("Is a directory") ? sentences.say("file.folder") : null;
        }
        return switch (problem) {
            case NoSuchFileException absent -> sentences.say("file.absent", absent.getFile());
            case AccessDeniedException denied -> sentences.say("file.denied", denied.getFile());
            case FileAlreadyExistsException taken -> sentences.say("file.no-folder", taken.getFile());
            case NotDirectoryException taken -> sentences.say("file.no-folder", taken.getFile());
            default -> message.contains("Not a directory") ? sentences.say("file.no-folder", problem.getFile()) : null;
        };
    }
}

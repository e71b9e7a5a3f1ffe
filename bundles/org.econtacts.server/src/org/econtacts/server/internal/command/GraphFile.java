package org.econtacts.server.internal.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A file that a command was given.
 *
 * @param path null when none was given
 */
record GraphFile(Surroundings surroundings, @Nullable Path path) {

    /** What is done with its content; what is wrong with that is told as {@code LINE: sentence}. */
    interface Work<T> {
        T with(InputStream in) throws IOException;
    }

    /**
     * Reads it. What is wrong with its content is told as {@code FILE:LINE: sentence}.
     *
     * @throws CommandFailedException if it cannot be read, with a sentence for the user
     */
    <T> T read(Work<T> work) throws CommandFailedException {
        Path file = path;
        if (file == null) {
            throw new IllegalStateException("a file is required");
        }
        surroundings.requireFile(file);
        byte[] content = content(file);
        try (InputStream in = new ByteArrayInputStream(content)) {
            return work.with(in);
        } catch (IOException e) {
            throw new CommandFailedException(file + ":" + e.getMessage(), e);
        }
    }

    private byte[] content(Path file) throws CommandFailedException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailedException(new FileFailure(surroundings.sentences()).sentence(e), e);
        }
    }
}

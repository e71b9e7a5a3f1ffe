package org.econtacts.server.internal.command;

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

    /** What is done with its content. */
    interface Work<T> {
        T with(InputStream in) throws IOException;
    }

    /**
     * Reads it.
     *
     * @throws CommandFailedException if it cannot be read, with a sentence for the user
     */
    <T> T read(Work<T> work) throws CommandFailedException {
        Path file = path;
        if (file == null || !Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailedException(
                    surroundings.sentences().say("import.no-file", String.valueOf(file)), null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return work.with(in);
        } catch (IOException e) {
            throw new CommandFailedException(file + ": " + e.getMessage(), e);
        }
    }
}

package org.econtacts.server.internal.command;

import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Option;

/** The option that every command has which works on stored data. */
final class DataOption {

    @Option(names = "--data", required = true, paramLabel = "DIR")
    private @Nullable Path data;

    Path folder() {
        Path given = data;
        if (given == null) {
            throw new IllegalStateException("--data is required");
        }
        return given;
    }
}

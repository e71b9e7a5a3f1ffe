package org.econtacts.server.internal.command;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.econtacts.server.internal.ConfigurationException;
import org.econtacts.server.internal.ConfiguredEncoder;
import org.econtacts.server.internal.ServerParts;
import org.econtacts.server.internal.ServerParts.Settings;
import org.econtacts.server.internal.Services;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.store.FolderInUseException;
import org.econtacts.store.Store;
import org.econtacts.store.StoreException;

/**
 * What a command works with.
 *
 * @param services store, engine and content; asked for only by commands that need them
 * @param clock the only one
 * @param random cryptographically strong
 * @param in where passwords come from when there is no console
 * @param out for what was asked for
 * @param err for refusals and errors
 * @param sentences in the language of the user
 */
public record Surroundings(
        Supplier<Services> services,
        Clock clock,
        SecureRandom random,
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Sentences sentences) {

    /**
     * Opens a data folder.
     *
     * @throws CommandFailedException if it is in use or cannot be opened, with a sentence for the user
     */
    Store open(Path data) throws CommandFailedException {
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new CommandFailedException(sentences.say("file.no-folder", data.toString()), null);
        }
        try {
            return services.get().stores().open(data);
        } catch (FolderInUseException e) {
            throw new CommandFailedException(sentences.say("folder-in-use", data.toString(), e.holder()), e);
        } catch (StoreException e) {
            String why = new FileFailure(sentences).sentence(e);
            throw new CommandFailedException(sentences.say("folder-unusable", data.toString(), why), e);
        }
    }

    /**
     * Opens a data folder that must be there: a mistyped name must not make a new one.
     *
     * @throws CommandFailedException if it is not there, is in use or cannot be opened, with a sentence for the user
     */
    Store openExisting(Path data) throws CommandFailedException {
        requireFolder(data);
        return open(data);
    }

    /** @throws CommandFailedException if there is no such folder, with a sentence for the user */
    void requireFolder(Path data) throws CommandFailedException {
        if (!Files.isDirectory(data)) {
            throw new CommandFailedException(sentences.say("folder-absent", data.toString()), null);
        }
    }

    /** @throws CommandFailedException if it is no file that can be read, with a sentence for the user */
    void requireFile(Path file) throws CommandFailedException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailedException(sentences.say("import.no-file", file.toString()), null);
        }
    }

    /**
     * A server's parts on an open store.
     *
     * @throws CommandFailedException if the configuration is wrong, with a sentence for the user
     */
    ServerParts parts(Store store, int port, Path data) throws CommandFailedException {
        try {
            return new ServerParts(
                    store,
                    services.get().engine(),
                    services.get().content(),
                    clock,
                    random,
                    Settings.usual(port, data),
                    ConfiguredEncoder.of(services.get(), data));
        } catch (ConfigurationException e) {
            store.close();
            throw new CommandFailedException(e.sentence(sentences), e);
        }
    }

    /** Prints a sentence for the user. */
    void say(String key, Object... arguments) {
        out.println(sentences.say(key, arguments));
        out.flush();
    }
}

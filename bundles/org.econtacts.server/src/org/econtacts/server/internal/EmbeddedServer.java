package org.econtacts.server.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Account;
import org.econtacts.server.internal.ServerParts.Settings;
import org.econtacts.server.internal.engine.AwaitedEngine;
import org.econtacts.server.internal.engine.EngineMaker;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.store.FolderInUseException;
import org.econtacts.store.Store;
import org.econtacts.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The server inside the workbench, found by the name of this service so that the workbench need not know its classes.
 *
 * <p>It takes {@code data} (folder; absent = {@code econtacts} under {@code XDG_DATA_HOME}), {@code empty} (true = no
 * sample messages at first start) and {@code language} (of the sentences of errors). It gives {@code url} and
 * {@code token}, a session with every role and all offices. It throws an {@link IllegalStateException} whose message is
 * a sentence for the user. The server stops with this component; until then asking again gives another session.
 */
@Component(service = Function.class, property = "econtacts.service=embedded-server", immediate = true)
public final class EmbeddedServer implements Function<Map<String, Object>, Map<String, Object>> {

    /** The window cannot sign in again: longer than anybody leaves it open. The token dies with the process. */
    private static final Duration OWN_SESSION = Duration.ofDays(90);

    private final Services services;
    private @Nullable EContactsServer server;
    private @Nullable URI address;

    @Activate
    public EmbeddedServer(@Reference Services services) {
        this.services = services;
    }

    @Override
    @NonNullByDefault({})
    public synchronized Map<String, Object> apply(Map<String, Object> wanted) {
        Sentences sentences = Sentences.accepting(String.valueOf(wanted.getOrDefault("language", "en")));
        Path data = Path.of(String.valueOf(wanted.getOrDefault("data", usualFolder())));
        boolean empty = Boolean.parseBoolean(String.valueOf(wanted.getOrDefault("empty", "false")));
        try {
            EContactsServer running = server;
            if (running == null) {
                running = start(data, !empty);
            }
            Account owner = running.accounts().makeOwner(ownerName());
            return Map.of(
                    "url",
                    String.valueOf(address),
                    "token",
                    running.sessions().open(owner, OWN_SESSION).token());
        } catch (FolderInUseException e) {
            throw new IllegalStateException(sentences.say("folder-in-use", data.toString(), e.holder()), e);
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e.sentence(sentences), e);
        } catch (StoreException | IOException e) {
            throw new IllegalStateException(sentences.say("cannot-start", data.toString()), e);
        }
    }

    private EContactsServer start(Path data, boolean samples) throws IOException, ConfigurationException {
        Settings settings = Settings.usual(0, data);
        Optional<EngineMaker> second = ConfiguredEncoder.of(services, data);
        Store store = services.stores().open(data);
        ServerParts parts = new ServerParts(
                store,
                new AwaitedEngine(services::engine),
                services.content(),
                Clock.systemUTC(),
                new SecureRandom(),
                settings,
                second);
        EContactsServer starting = new EContactsServer(parts);
        try {
            address = starting.start(samples);
        } catch (IOException | RuntimeException e) {
            starting.close();
            throw e;
        }
        server = starting;
        return starting;
    }

    private static String usualFolder() {
        String home = System.getenv("XDG_DATA_HOME");
        return home == null || home.isBlank()
                ? System.getProperty("user.home") + "/.local/share/econtacts"
                : home + "/econtacts";
    }

    private static String ownerName() {
        String name = System.getProperty("user.name", "");
        return name.isBlank() ? "E-Contacts" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Stops the server, if it was started, and closes the store. */
    @Deactivate
    public synchronized void close() {
        EContactsServer running = server;
        if (running != null) {
            server = null;
            running.close();
        }
    }
}

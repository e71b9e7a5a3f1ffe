package org.econtacts.app.session;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.app.Arguments;
import org.econtacts.client.EContactsClient;
import org.econtacts.sync.DeskAccess;
import org.econtacts.sync.KeyRing;
import org.econtacts.sync.LocalStore;
import org.econtacts.sync.Synchroniser;
import org.econtacts.ui.Session;

/**
 * What this window keeps on the machine for work without its server: one folder a server under the user's profile. Where
 * nothing can be kept, because another window has it for example, the window works with the server alone. Blocks for the
 * disk; safe for many threads.
 */
final class OfflineWork {

    private static final Logger LOG = System.getLogger(OfflineWork.class.getName());

    private final Path profile;
    private final Arguments arguments;
    private final Clock clock;
    private @Nullable LocalStore store;
    private @Nullable Synchroniser synchroniser;
    private @Nullable Exception problem;

    OfflineWork(Path profile, Arguments arguments, Clock clock) {
        this.profile = profile;
        this.arguments = arguments;
        this.clock = clock;
    }

    /**
     * The session of whoever signed in last, with what is kept of it.
     *
     * @param client of the server that is away
     * @return empty when nobody did, or it is not known here
     */
    synchronized Optional<Session> resume(EContactsClient client) {
        LocalStore open = open();
        return open == null
                ? Optional.empty()
                : open.cache()
                        .identity()
                        .map(last -> attach(new Session(
                                client,
                                last.account(),
                                last.labels(),
                                Locale.getDefault().getLanguage())));
    }

    /** Why nothing is kept; null when something is. */
    synchronized @Nullable Exception problem() {
        return problem;
    }

    /**
     * The session with what is kept for its account, kept equal to the server from now on. An embedded server is as near
     * as the disk and goes with the window: nothing of it is kept twice.
     */
    synchronized Session attach(Session session) {
        stop();
        LocalStore open = arguments.server() == null ? null : open();
        if (open == null) {
            return session;
        }
        String account = session.account().name();
        Synchroniser started = new Synchroniser(open, session.client(), account, Synchroniser.Settings.usual());
        synchroniser = started;
        started.start();
        DeskAccess desk = new DeskAccess(session.client(), open, started, account, clock);
        return session.with(new Session.Offline(open, started, desk));
    }

    private @Nullable LocalStore open() {
        LocalStore open = store;
        if (open == null) {
            try {
                Path folder = profile.resolve(name());
                KeyRing keys = new DesktopKeyRing(profile, new SecureRandom(), new OpenKeyring());
                open = LocalStore.open(folder, LocalStore.Settings.usual(keys, clock));
                store = open;
                problem = null;
            } catch (IOException | RuntimeException e) {
                problem = e;
                LOG.log(Level.WARNING, "nothing is kept on this machine: {0}", e.getMessage());
            }
        }
        return open;
    }

    private String name() {
        String server = String.valueOf(arguments.server());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(server.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private void stop() {
        Synchroniser running = synchroniser;
        if (running != null) {
            running.close();
        }
        synchroniser = null;
    }

    synchronized void close() {
        stop();
        LocalStore open = store;
        store = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the local store was not closed", e);
            }
        }
    }
}

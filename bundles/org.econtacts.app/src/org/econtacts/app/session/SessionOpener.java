package org.econtacts.app.session;

import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.app.Arguments;
import org.econtacts.app.Messages;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.EventStream;
import org.econtacts.client.UnreachableException;
import org.econtacts.protocol.AccountView;
import org.econtacts.ui.Session;
import org.econtacts.ui.SessionStart;
import org.econtacts.ui.Timings;
import org.econtacts.ui.UiTasks;
import org.osgi.framework.FrameworkUtil;

/** Opens the session: on the embedded server by itself, on another server after a sign-in. */
public final class SessionOpener implements SessionStart {

    @Inject
    private IEclipseContext context;

    @Inject
    private Arguments arguments;

    @Inject
    private UiTasks tasks;

    @Inject
    private Timings timings;

    @Inject
    @Translation
    private Messages texts;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private State state = new State(Phase.STARTING, "");
    private @Nullable EContactsClient client;
    private @Nullable EventStream events;
    private @Nullable OfflineWork work;
    private @Nullable SessionWarnings warned;
    /** Whether the session was opened without its server, so that nobody has signed in. */
    private boolean unsigned;

    @Override
    public State state() {
        return state;
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void retry() {
        if (arguments.server() != null) {
            enter(Phase.STARTING, "");
            tasks.run(texts.app_name, this::openLast, this::resumed, this::failed);
        } else {
            timings.begin(Timings.FIRST_PAGE);
            enter(Phase.STARTING, "");
            tasks.run(texts.app_name, this::openEmbedded, this::ready, this::failed);
        }
    }

    /**
     * The last session when its server is away, to work off line; null when somebody can sign in.
     *
     * @throws UnreachableException if there is neither a server nor anything kept of it
     */
    private @Nullable Session openLast() throws UnreachableException {
        URI address = ServerAddress.of(String.valueOf(arguments.server()), texts);
        EContactsClient opened = new EContactsClient(address, Locale.getDefault());
        Session session = null;
        try {
            opened.health();
        } catch (UnreachableException e) {
            session = work().resume(opened).orElseThrow(() -> e);
        } catch (ClientException e) {
            // it answers: somebody can sign in
        } finally {
            if (session == null) {
                opened.close();
            }
        }
        return session;
    }

    private void resumed(@Nullable Session session) {
        if (session != null) {
            begin(session);
            unsigned = true;
            warnings().openedWithoutServer(session);
        } else {
            enter(Phase.SIGNED_OUT, "");
            signIn("");
        }
    }

    private SessionWarnings warnings() {
        SessionWarnings known = warned;
        if (known == null) {
            known = ContextInjectionFactory.make(SessionWarnings.class, context);
            warned = known;
        }
        return known;
    }

    private synchronized OfflineWork work() {
        OfflineWork known = work;
        if (known == null) {
            known = new OfflineWork(Profile.folder().resolve("offline"), arguments, context.get(Clock.class));
            work = known;
        }
        return known;
    }

    private Session openEmbedded() throws Exception {
        String language = Locale.getDefault().getLanguage();
        EmbeddedServer.Address address = new EmbeddedServer(
                        FrameworkUtil.getBundle(SessionOpener.class).getBundleContext())
                .start(arguments, language);
        if (address == null) {
            throw new IllegalStateException(texts.session_no_server);
        }
        EContactsClient opened = new EContactsClient(URI.create(address.url()), Locale.getDefault());
        return complete(opened, opened.resume(address.token()));
    }

    /** The session of an account that has just signed in; blocks. */
    static Session complete(EContactsClient opened, AccountView account) throws ClientException {
        return new Session(
                opened, account, opened.labelSet(), Locale.getDefault().getLanguage());
    }

    private void signIn(String sentence) {
        SignInDialog dialog = ContextInjectionFactory.make(SignInDialog.class, context);
        dialog.open(sentence, this::signedIn);
        timings.tell(Timings.SIGN_IN);
    }

    private void signedIn(Session session) {
        timings.begin(Timings.FIRST_PAGE);
        ready(session);
    }

    private void ready(Session session) {
        if (arguments.server() == null) {
            begin(session);
        } else {
            tasks.quietly(() -> work().attach(session), this::begin, e -> begin(session));
        }
    }

    private void begin(Session session) {
        closeConnection();
        client = session.client();
        unsigned = false;
        warnings().signedIn();
        Session.Offline kept = session.offline();
        if (kept != null) {
            SyncNews news = ContextInjectionFactory.make(SyncNews.class, context);
            news.follow(kept, warnings());
        } else if (arguments.server() != null) {
            warnings().nothingKept(work().problem());
        }
        context.set(Session.class, session);
        events = session.client()
                .events(ContextInjectionFactory.make(ServerEvents.class, context)
                        .with(kept == null ? null : kept.synchroniser()));
        enter(Phase.READY, "");
    }

    private void failed(Exception e) {
        enter(Phase.FAILED, explain(e));
    }

    private String explain(Exception e) {
        if (e instanceof UnreachableException) {
            String sentence = arguments.server() == null ? texts.session_unreachable : texts.session_first;
            return MessageFormat.format(sentence, e.getMessage());
        }
        String sentence = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return e instanceof ClientException || arguments.server() != null || sentence.equals(texts.session_no_server)
                ? sentence
                : MessageFormat.format(texts.session_not_started, sentence);
    }

    /**
     * The server does not know the session, or no longer: asks for a new one; what was typed stays. Who began without
     * the server is not interrupted, and chooses when.
     */
    void expired() {
        if (state.phase() != Phase.READY || arguments.server() == null) {
            return;
        }
        if (unsigned) {
            warnings().serverIsBack(() -> signIn(""));
        } else {
            enter(Phase.SIGNED_OUT, texts.session_expired);
            signIn(texts.session_expired);
        }
    }

    private void enter(Phase phase, String sentence) {
        state = new State(phase, sentence);
        listeners.forEach(Runnable::run);
    }

    /** Whether the key of what is kept lies in a file, for want of a keyring. */
    public boolean isKeyInFile() {
        return arguments.server() != null && Files.exists(Profile.folder().resolve("offline/key"));
    }

    /** Ends the session; what is kept on this machine is closed. */
    public void close() {
        closeConnection();
        OfflineWork kept = work;
        work = null;
        if (kept != null) {
            kept.close();
        }
    }

    private void closeConnection() {
        EventStream stream = events;
        if (stream != null) {
            stream.close();
        }
        EContactsClient open = client;
        if (open != null) {
            open.close();
        }
    }
}

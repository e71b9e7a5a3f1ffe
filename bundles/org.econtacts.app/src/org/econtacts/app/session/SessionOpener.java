package org.econtacts.app.session;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.MessageFormat;
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
            enter(Phase.SIGNED_OUT, "");
            signIn("");
        } else {
            timings.begin(Timings.FIRST_PAGE);
            enter(Phase.STARTING, "");
            tasks.run(texts.app_name, this::openEmbedded, this::ready, this::failed);
        }
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
        close();
        client = session.client();
        context.set(Session.class, session);
        events = session.client().events(ContextInjectionFactory.make(ServerEvents.class, context));
        enter(Phase.READY, "");
    }

    private void failed(Exception e) {
        enter(Phase.FAILED, explain(e));
    }

    private String explain(Exception e) {
        if (e instanceof UnreachableException) {
            return MessageFormat.format(texts.session_unreachable, e.getMessage());
        }
        String sentence = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return e instanceof ClientException || sentence.equals(texts.session_no_server)
                ? sentence
                : MessageFormat.format(texts.session_not_started, sentence);
    }

    /** The server no longer knows the session: asks for a new one; what was typed stays. */
    void expired() {
        if (state.phase() == Phase.READY && arguments.server() != null) {
            enter(Phase.SIGNED_OUT, texts.session_expired);
            signIn(texts.session_expired);
        }
    }

    private void enter(Phase phase, String sentence) {
        state = new State(phase, sentence);
        listeners.forEach(Runnable::run);
    }

    @PreDestroy
    void close() {
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

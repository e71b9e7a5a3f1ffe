package org.econtacts.app.window;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** The product's own embedded server on a folder of the test, reached by the window through a {@link Relay}. */
final class EmbeddedStore {

    private static final String SERVICE = "econtacts.service";
    private static final long PATIENCE_MILLIS = 120_000;

    private final Map<String, Object> given;
    private final Relay relay;
    private final ServiceRegistration<?> offered;

    /** Starts the server, and offers it to the window under the name that it looks for. */
    EmbeddedStore(Path folder) throws Exception {
        BundleContext bundles = FrameworkUtil.getBundle(EmbeddedStore.class).getBundleContext();
        Function<Map<String, Object>, Map<String, Object>> server = find(bundles);
        given = server.apply(wanted(folder));
        relay = new Relay(URI.create(String.valueOf(given.get("url"))));
        Function<Map<String, Object>, Map<String, Object>> relayed = wanted -> {
            Map<String, Object> opened = server.apply(wanted);
            return Map.of("url", relay.address().toString(), "token", opened.get("token"));
        };
        offered = bundles.registerService(
                Function.class,
                relayed,
                new Hashtable<>(Map.of(SERVICE, "embedded-server", Constants.SERVICE_RANKING, 1)));
    }

    private static Map<String, Object> wanted(Path folder) {
        return Map.of(
                "data",
                folder.toString(),
                "empty",
                false,
                "language",
                Locale.getDefault().getLanguage());
    }

    /** The service carries no type arguments: they are the contract between app and server. */
    @SuppressWarnings("unchecked")
    private static Function<Map<String, Object>, Map<String, Object>> find(BundleContext bundles) throws Exception {
        String filter = "(&(objectClass=java.util.function.Function)(" + SERVICE + "=embedded-server))";
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(bundles, bundles.createFilter(filter), null);
        tracker.open();
        Object service = tracker.waitForService(PATIENCE_MILLIS);
        if (service == null) {
            throw new AssertionError("this product has no embedded server");
        }
        return (Function<Map<String, Object>, Map<String, Object>>) service;
    }

    /** The line between window and server. */
    Relay relay() {
        return relay;
    }

    /** The owner's session, for what the client has no call for. */
    String token() {
        return String.valueOf(given.get("token"));
    }

    /** A session of its own as the owner, past the relay. */
    EContactsClient owner() throws ClientException {
        EContactsClient client = client();
        client.resume(String.valueOf(given.get("token")));
        return client;
    }

    /** A session of its own of a try-out account, whose name is its password. */
    EContactsClient signIn(String account) throws ClientException {
        EContactsClient client = client();
        client.signIn(account, account);
        return client;
    }

    private EContactsClient client() {
        return new EContactsClient(URI.create(String.valueOf(given.get("url"))), Locale.getDefault());
    }

    /** Breaks the line to the window for good; the server itself stays for whoever asks for it next. */
    void close() throws IOException {
        offered.unregister();
        relay.close();
    }
}

package org.econtacts.app.session;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.econtacts.app.Arguments;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The server in this same process, found by the name of its service, so that the window never compiles against it: a
 * {@code Function<Map<String, Object>, Map<String, Object>>} with the property
 * {@code econtacts.service=embedded-server}. It takes {@code data}, {@code empty} and {@code language}, and gives
 * {@code url} and {@code token}; it throws with a sentence for the user when it cannot start.
 */
final class EmbeddedServer {

    private static final String FILTER =
            "(&(objectClass=java.util.function.Function)(econtacts.service=embedded-server))";
    private static final long PATIENCE_MILLIS = 20_000;

    /**
     * Where it listens.
     *
     * @param url address, on loopback
     * @param token of the session it opened for this window
     */
    record Address(String url, String token) {}

    private final BundleContext bundles;

    EmbeddedServer(BundleContext bundles) {
        this.bundles = bundles;
    }

    /**
     * Starts it; blocks until it answers.
     *
     * @return null when this installation has none
     */
    Address start(Arguments arguments, String language) throws InterruptedException, InvalidSyntaxException {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(bundles, bundles.createFilter(FILTER), null);
        tracker.open();
        try {
            Object service = tracker.waitForService(PATIENCE_MILLIS);
            return service instanceof Function<?, ?> server ? start(server, arguments, language) : null;
        } finally {
            tracker.close();
        }
    }

    private static Address start(Function<?, ?> service, Arguments arguments, String language) {
        // the contract above; a service carries no type arguments
        @SuppressWarnings("unchecked")
        Function<Map<String, Object>, Map<String, Object>> server =
                (Function<Map<String, Object>, Map<String, Object>>) service;
        Map<String, Object> wanted = new HashMap<>();
        if (arguments.data() != null) {
            wanted.put("data", arguments.data());
        }
        wanted.put("empty", arguments.empty());
        wanted.put("language", language);
        Map<String, Object> given = server.apply(wanted);
        return new Address(String.valueOf(given.get("url")), String.valueOf(given.get("token")));
    }
}

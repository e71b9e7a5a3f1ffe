package org.econtacts.ui.labels.labelling;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The keys of one account among the settings of the window, in the user's profile: there with and without the server. */
final class KeyPreferences implements LabelKeys.Kept {

    private static final String NODE = "org.econtacts.ui.labels/keys/";

    private final IEclipsePreferences node;
    private final Consumer<Callable<Boolean>> background;

    /**
     * @param account who is signed in
     * @param background does what waits for the disk
     */
    KeyPreferences(String account, Consumer<Callable<Boolean>> background) {
        this.node = InstanceScope.INSTANCE.getNode(NODE + URLEncoder.encode(account, StandardCharsets.UTF_8));
        this.background = background;
    }

    @Override
    public Map<String, String> load() {
        Map<String, String> keys = new HashMap<>();
        try {
            for (String name : node.keys()) {
                keys.put(name, node.get(name, ""));
            }
        } catch (BackingStoreException e) {
            throw new IllegalStateException("the settings were removed", e);
        }
        return keys;
    }

    @Override
    public void save(Map<String, String> keys) {
        load().keySet().forEach(node::remove);
        keys.forEach(node::put);
        background.accept(() -> {
            node.flush();
            return true;
        });
    }
}

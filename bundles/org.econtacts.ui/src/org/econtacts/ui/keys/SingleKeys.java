package org.econtacts.ui.keys;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Whether single characters are keys: some people dictate, or hit keys by accident (WCAG 2.2, 2.1.4). */
public final class SingleKeys {

    private static final String NODE = "org.econtacts.ui";
    private static final String KEY = "single-keys";

    private SingleKeys() {}

    /** Whether they are keys; they are until somebody says otherwise. */
    public static boolean areOn() {
        return InstanceScope.INSTANCE.getNode(NODE).getBoolean(KEY, true);
    }

    /** Keeps what the user chose. */
    public static void set(boolean on) throws BackingStoreException {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(NODE);
        preferences.putBoolean(KEY, on);
        preferences.flush();
    }
}

package org.econtacts.ui.desk.shortcuts;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Whether single characters are keys: some people dictate, or hit keys by accident (WCAG 2.2, 2.1.4). */
final class SingleKeys {

    private static final String NODE = "org.econtacts.ui.desk";
    private static final String KEY = "single-keys";

    private SingleKeys() {}

    static boolean areOn() {
        return InstanceScope.INSTANCE.getNode(NODE).getBoolean(KEY, true);
    }

    static void set(boolean on) throws BackingStoreException {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(NODE);
        preferences.putBoolean(KEY, on);
        preferences.flush();
    }
}

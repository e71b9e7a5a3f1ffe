package org.econtacts.testkit.ui;

import java.lang.reflect.Method;
import org.eclipse.swt.widgets.Shell;

/**
 * Tells where the keys go that SWT posts on GTK: to the topmost window that has the focus by GDK's account. That need not
 * be the active shell. SWT calls a shell active as soon as it has asked for the keys, and a tip under the pointer counts
 * as focused and lies on top: a key that goes there is lost.
 */
final class KeyboardFocus {

    /** {@code GDK_WINDOW_STATE_FOCUSED}. */
    private static final int FOCUSED = 1 << 7;

    private static final String NATIVE = "org.eclipse.swt.internal.";

    private KeyboardFocus() {}

    /** Whether the shell gets the keys; true without GTK. Only on the widgets' thread. */
    static boolean isWith(Shell shell) {
        try {
            long content = Shell.class.getField("handle").getLong(shell);
            long window =
                    ask("gtk3.GTK3", "gtk_widget_get_window", ask("gtk3.GTK3", "gtk_widget_get_toplevel", content));
            return window == topmostFocused();
        } catch (ClassNotFoundException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("another SWT", e);
        }
    }

    /** 0 for none. */
    private static long topmostFocused() throws ReflectiveOperationException {
        long windows = ask("gtk.GDK", "gdk_window_get_children", ask("gtk.GDK", "gdk_get_default_root_window"));
        long focused = 0;
        for (long at = windows; at != 0 && focused == 0; at = ask("gtk.OS", "g_list_next", at)) {
            long window = ask("gtk.OS", "g_list_data", at);
            focused = (ask("gtk.GDK", "gdk_window_get_state", window) & FOCUSED) == 0 ? 0 : window;
        }
        function("gtk.OS", "g_list_free", long.class).invoke(null, windows);
        return focused;
    }

    private static long ask(String type, String function, Object... argument) throws ReflectiveOperationException {
        Class<?>[] parameters = argument.length == 0 ? new Class<?>[0] : new Class<?>[] {long.class};
        return ((Number) function(type, function, parameters).invoke(null, argument)).longValue();
    }

    private static Method function(String type, String name, Class<?>... parameters)
            throws ReflectiveOperationException {
        return Shell.class.getClassLoader().loadClass(NATIVE + type).getMethod(name, parameters);
    }
}

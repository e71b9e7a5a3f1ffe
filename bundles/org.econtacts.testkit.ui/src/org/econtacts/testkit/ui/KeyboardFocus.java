package org.econtacts.testkit.ui;

import java.lang.reflect.Method;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks GTK whether the window manager has given the keys to a window. SWT calls a window active as soon as it has asked for
 * them; a key pressed before they come is lost, and a dialog that is closed before then leaves no window with them.
 */
final class KeyboardFocus {

    private KeyboardFocus() {}

    /** Whether it has the keys; true where GTK cannot be asked. Only on the widgets' thread. */
    static boolean isWith(Shell shell) {
        try {
            Class<?> gtk = Shell.class.getClassLoader().loadClass("org.eclipse.swt.internal.gtk.GTK");
            Method active = gtk.getMethod("gtk_window_is_active", long.class);
            Object handle = Shell.class.getField("handle").get(shell);
            Object window = gtk.getMethod("gtk_widget_get_toplevel", long.class).invoke(null, handle);
            return Boolean.TRUE.equals(active.invoke(null, window));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}

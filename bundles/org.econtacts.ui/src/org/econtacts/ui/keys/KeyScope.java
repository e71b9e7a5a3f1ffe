package org.econtacts.ui.keys;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/**
 * Keys of one perspective, taken before any control sees them; a grid's type-ahead would swallow single letters
 * otherwise. A key that is used up reaches nobody else.
 */
public final class KeyScope {

    private final Shell window;
    private final BooleanSupplier active;
    private final Predicate<Event> keys;

    /**
     * Listens until the window goes, or until the returned runnable is called.
     *
     * @param window only while it is the active shell
     * @param active only while this holds, for example while the perspective is in front
     * @param keys told each key press; returns whether it used it. Ask {@link #isTyping} before using a bare character.
     */
    public static Runnable listen(Shell window, BooleanSupplier active, Predicate<Event> keys) {
        Display display = window.getDisplay();
        Listener filter = new KeyScope(window, active, keys)::filter;
        display.addFilter(SWT.KeyDown, filter);
        Runnable stop = () -> display.removeFilter(SWT.KeyDown, filter);
        window.addDisposeListener(e -> stop.run());
        return stop;
    }

    private KeyScope(Shell window, BooleanSupplier active, Predicate<Event> keys) {
        this.window = window;
        this.active = active;
        this.keys = keys;
    }

    private void filter(Event event) {
        if (event.doit && window.getDisplay().getActiveShell() == window && active.getAsBoolean() && keys.test(event)) {
            event.doit = false;
            event.type = SWT.None;
        }
    }

    /** Whether the control that has the focus takes what is typed. */
    public static boolean isTyping(Event event) {
        Control focus = event.display.getFocusControl();
        return focus instanceof Text
                || focus instanceof Combo
                || focus instanceof CCombo
                || focus instanceof Spinner
                || focus instanceof StyledText text && text.getEditable();
    }
}

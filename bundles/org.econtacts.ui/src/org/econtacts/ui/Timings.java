package org.econtacts.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * How long the user waits, from an action to the painted outcome: a line {@code timing NAME MILLIS} on standard output
 * for each, only with {@code -Decontacts.timings=true}; for benchmarks. UI thread only.
 */
public final class Timings {

    /** From the open window to the first painted rows of the queue. */
    public static final String FIRST_PAGE = "first-page";

    /** From the last key in the filter to the painted rows. */
    public static final String FILTER = "filter";

    /** From the key to the next message, painted. */
    public static final String NEXT = "next";

    /** From the key that labels a sample to the next sample, painted. */
    public static final String SAMPLE = "sample";

    /** The window asks who one is; always 0. */
    public static final String SIGN_IN = "sign-in";

    private final boolean on;
    private final Map<String, Long> begun = new HashMap<>();

    /** @param on whether anything is measured at all */
    public Timings(boolean on) {
        this.on = on;
    }

    /** The action was taken; a second time before its outcome starts it anew. */
    public void begin(String name) {
        if (on) {
            begun.put(name, System.nanoTime());
        }
    }

    /** Its outcome is in this control, painted the next time. Nothing when it was not begun. */
    public void shownIn(String name, Control control) {
        Long start = begun.remove(name);
        if (start == null || control.isDisposed()) {
            return;
        }
        control.addListener(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(Event e) {
                control.removeListener(SWT.Paint, this);
                System.out.printf(Locale.ROOT, "timing %s %.1f%n", name, (System.nanoTime() - start) / 1e6);
            }
        });
        control.redraw();
    }

    /** Something has happened that a benchmark waits for. */
    public void tell(String name) {
        if (on) {
            System.out.println("timing " + name + " 0");
        }
    }
}

package org.econtacts.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.ui.internal.WindowNotices;

/** Short messages at the lower edge of the window that ask for no answer and go away by themselves. UI thread only. */
public interface Notices {

    /**
     * Notices over a window.
     *
     * @param window where to show them; null while there is none, then they are dropped
     * @param clock counts the seconds left
     */
    static Notices in(Supplier<@Nullable Shell> window, Clock clock) {
        return new WindowNotices(window, clock);
    }

    /** How grave a notice is; each has its icon. */
    enum Kind {
        DONE,
        INFORMATION,
        WARNING
    }

    /**
     * @param kind how grave it is
     * @param text the sentence for a number of whole seconds left
     * @param action label of its button; empty = none
     * @param onAction what the button does
     * @param stays how long it is shown
     */
    record Notice(Kind kind, LongFunction<String> text, String action, Runnable onAction, Duration stays) {

        /** A sentence that does not change and needs no button. */
        public static Notice of(Kind kind, String sentence) {
            return new Notice(kind, left -> sentence, "", () -> {}, Duration.ofSeconds(6));
        }
    }

    /** Shows a notice; closes it with the returned runnable, which may be called more than once. */
    Runnable show(Notice notice);
}

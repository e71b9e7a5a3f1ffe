package org.econtacts.testkit.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * A control by its name. Each call looks it up anew, waits until it is shown, and uses it within that same turn of the
 * widgets' thread: parts replace their widgets whenever something comes from the server.
 *
 * @param <T> the widget
 */
public class BotControl<T extends Control> {

    private final WorkbenchBot bot;
    private final String name;
    private final Supplier<Optional<T>> look;

    /** @param look finds it as it is shown now; asked on the widgets' thread */
    BotControl(WorkbenchBot bot, String name, Supplier<Optional<T>> look) {
        this.bot = bot;
        this.name = name;
        this.look = look;
    }

    WorkbenchBot bot() {
        return bot;
    }

    String name() {
        return name;
    }

    /** What is shown now; only on the widgets' thread. */
    Optional<T> now() {
        return look.get();
    }

    /** Waits until it is shown and asks it something. */
    public <R> R ask(Function<T, R> question) {
        return bot.ui().await(name, () -> now().map(question));
    }

    /** Waits until it is shown and does something with it. */
    public void use(Consumer<T> action) {
        ask(widget -> {
            action.accept(widget);
            return true;
        });
    }

    /** Waits until something holds for it. */
    public void waitUntil(String what, Function<T, Boolean> condition) {
        bot.ui().waitUntil(what + ": " + name, () -> now().map(condition).orElse(false));
    }

    /** Whether it and all it lies in are shown. */
    public boolean isVisible() {
        return bot.ui().get(() -> now().isPresent());
    }

    /** Whether it is shown and can be used. */
    public boolean isEnabled() {
        return bot.ui().get(() -> now().map(Control::isEnabled).orElse(false));
    }

    /** Whether keys go to it. */
    public boolean isActive() {
        return bot.ui().get(() -> now().map(Control::isFocusControl).orElse(false));
    }

    /** Gives it the focus, and waits until it has it. */
    public BotControl<T> setFocus() {
        use(Control::forceFocus);
        waitUntil("the focus", Control::isFocusControl);
        return this;
    }

    /** Puts the pointer over its middle, for a picture: whether a tip comes up, and when, is the desktop's affair. */
    public void hover() {
        use(widget -> {
            Point middle = widget.toDisplay(widget.getSize().x / 2, widget.getSize().y / 2);
            Event event = new Event();
            event.type = SWT.MouseMove;
            event.x = middle.x;
            event.y = middle.y;
            widget.getDisplay().post(event);
        });
        bot.awaitChange();
    }

    /** Clicks with the left button, in the middle. */
    public void click() {
        use(widget -> click(widget, widget.getSize().x / 2, widget.getSize().y / 2));
    }

    /**
     * Clicks with the left button at a place. Not by posted events: on GTK posted buttons arrive without their position.
     */
    static void click(Control widget, int x, int y) {
        if (widget instanceof Button button) {
            if ((button.getStyle() & SWT.CHECK) != 0) {
                button.setSelection(!button.getSelection());
            }
            widget.notifyListeners(SWT.Selection, new Event());
            return;
        }
        widget.notifyListeners(SWT.MouseDown, mouse(0, x, y));
        if (!widget.isDisposed()) {
            widget.notifyListeners(SWT.MouseUp, mouse(SWT.BUTTON1, x, y));
        }
    }

    private static Event mouse(int held, int x, int y) {
        Event event = new Event();
        event.button = 1;
        event.count = 1;
        event.stateMask = held;
        event.x = x;
        event.y = y;
        return event;
    }
}

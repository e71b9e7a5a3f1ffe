package org.econtacts.testkit.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * A control found by the bot; every call goes to the widgets' thread.
 *
 * @param <T> the widget
 */
public class BotControl<T extends Control> {

    private final WorkbenchBot bot;
    private final T widget;

    BotControl(WorkbenchBot bot, T widget) {
        this.bot = bot;
        this.widget = widget;
    }

    WorkbenchBot bot() {
        return bot;
    }

    /** The widget itself, for what the bot does not know; only on its own thread. */
    public T widget() {
        return widget;
    }

    /** Whether it and all it lies in are shown. */
    public boolean isVisible() {
        return bot.ui().get(() -> !widget.isDisposed() && widget.isVisible());
    }

    /** Whether it can be used. */
    public boolean isEnabled() {
        return bot.ui().get(() -> !widget.isDisposed() && widget.isEnabled());
    }

    /** Whether keys go to it. */
    public boolean isActive() {
        return bot.ui().get(() -> !widget.isDisposed() && widget.isFocusControl());
    }

    /** Gives it the focus, and waits until it has it. */
    public BotControl<T> setFocus() {
        bot.ui().run(widget::forceFocus);
        bot.ui().waitUntil("the focus in " + bot.ui().get(() -> widget.getData("id")), widget::isFocusControl);
        return this;
    }

    /** Clicks with the left button, in the middle. */
    public void click() {
        int[] middle = bot.ui().get(() -> new int[] {widget.getSize().x / 2, widget.getSize().y / 2});
        clickXY(middle[0], middle[1]);
    }

    /**
     * Clicks with the left button at a place. Not by posted events: on GTK posted buttons arrive without their position.
     */
    public void clickXY(int x, int y) {
        if (widget instanceof Button) {
            bot.ui().run(() -> widget.notifyListeners(SWT.Selection, new Event()));
            return;
        }
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            bot.ui().run(() -> {
                if (!widget.isDisposed()) {
                    widget.notifyListeners(type, mouse(type, x, y));
                }
            });
        }
    }

    private static Event mouse(int type, int x, int y) {
        Event event = new Event();
        event.button = 1;
        event.count = 1;
        event.stateMask = type == SWT.MouseUp ? SWT.BUTTON1 : 0;
        event.x = x;
        event.y = y;
        return event;
    }
}

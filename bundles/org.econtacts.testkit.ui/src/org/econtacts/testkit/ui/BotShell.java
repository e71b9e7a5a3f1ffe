package org.econtacts.testkit.ui;

import org.eclipse.swt.widgets.Shell;

/** A window or a dialog. */
public final class BotShell extends BotControl<Shell> {

    BotShell(WorkbenchBot bot, Shell widget) {
        super(bot, widget);
    }

    /** Brings it to the front and waits until keys go to it. */
    public BotShell activate() {
        bot().ui().run(widget()::forceActive);
        bot().waitUntil("the window is active", () -> widget().getDisplay().getActiveShell() == widget());
        return this;
    }

    /** Its title. */
    public String getText() {
        return bot().ui().get(widget()::getText);
    }

    /** Whether it is there. */
    public boolean isOpen() {
        return bot().ui().get(() -> !widget().isDisposed() && widget().isVisible());
    }
}

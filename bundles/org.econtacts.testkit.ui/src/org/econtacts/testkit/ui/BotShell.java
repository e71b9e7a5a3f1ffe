package org.econtacts.testkit.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Shell;

/** A window or a dialog. */
public final class BotShell extends BotControl<Shell> {

    BotShell(WorkbenchBot bot, String name, Supplier<Optional<Shell>> look) {
        super(bot, name, look);
    }

    /** Brings it to the front and waits until keys go to it. */
    public BotShell activate() {
        use(Shell::forceActive);
        waitUntil("active", shell -> shell.getDisplay().getActiveShell() == shell);
        return this;
    }

    /** Its title. */
    public String getText() {
        return ask(Shell::getText);
    }
}

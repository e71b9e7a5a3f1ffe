package org.econtacts.app.session;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.e4.ui.di.UISynchronize;
import org.econtacts.sync.Synchroniser;
import org.econtacts.ui.StatusBoard;

/** Writes on the status board what waits for the server, as often as the window can show it. */
final class SyncNews {

    @Inject
    private StatusBoard board;

    @Inject
    private UISynchronize ui;

    private final AtomicBoolean due = new AtomicBoolean();

    void follow(Synchroniser synchroniser) {
        synchroniser.listen(() -> tell(synchroniser));
        tell(synchroniser);
    }

    private void tell(Synchroniser synchroniser) {
        if (due.compareAndSet(false, true)) {
            ui.asyncExec(() -> {
                due.set(false);
                board.sync(synchroniser.status());
            });
        }
    }
}

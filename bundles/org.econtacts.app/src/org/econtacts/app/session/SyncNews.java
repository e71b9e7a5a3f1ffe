package org.econtacts.app.session;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.e4.ui.di.UISynchronize;
import org.econtacts.sync.SyncStatus;
import org.econtacts.ui.Session;
import org.econtacts.ui.StatusBoard;

/** Writes on the status board what waits for the server and how its store is, as often as the window can show it. */
final class SyncNews {

    @Inject
    private StatusBoard board;

    @Inject
    private UISynchronize ui;

    private final AtomicBoolean due = new AtomicBoolean();

    void follow(Session.Offline kept, SessionWarnings warnings) {
        kept.synchroniser().listen(() -> tell(kept, warnings));
        tell(kept, warnings);
    }

    private void tell(Session.Offline kept, SessionWarnings warnings) {
        if (due.compareAndSet(false, true)) {
            ui.asyncExec(() -> {
                due.set(false);
                SyncStatus status = kept.synchroniser().status();
                board.sync(status);
                warnings.store(kept.store(), status);
            });
        }
    }
}

package org.econtacts.ui.desk.waiting;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.sync.WaitingWork;
import org.econtacts.ui.Formats;
import org.econtacts.ui.Session;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.Messages;

/** Shows what waits for the server. */
public class ShowWaitingHandler {

    @CanExecute
    boolean canExecute(@Optional Session session) {
        return session != null && session.offline() != null;
    }

    @Execute
    void execute(Shell shell, Session session, UiTasks tasks, Formats formats, @Translation Messages texts) {
        Session.Offline kept = session.offline();
        if (kept != null) {
            WaitingWork work = new WaitingWork(
                    session.client(), kept.store(), session.account().name());
            new WaitingSheet(shell, new WaitingModel(work, texts, formats), tasks, texts).open(kept.synchroniser());
        }
    }
}
